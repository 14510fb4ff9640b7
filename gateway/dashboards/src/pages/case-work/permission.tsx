import type { PageData } from "../../hub/page-data.js";
import { Failure } from "../../layout/failure.js";
import type { Page } from "../../layout/page.js";
import { fieldsOf } from "../../layout/visit.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { findText } from "../permission-text/find-text.js";
import { OfficialText } from "../permission-text/official-text.js";
import { BackToFile } from "./back-to-file.js";
import { CASE_MANAGERS, CASE_PURPOSE } from "./case-access.js";
import { CASE_WORDS } from "./case-words.js";
import { findClient } from "./find-client.js";
import { RECORD_PERMISSION, REQUEST_PERMISSION } from "./permission-acts.js";
import { PermissionForm, RECORD } from "./permission-form.js";
import { ownGroup } from "./preview-form.js";
import { readPermission } from "./read-permission.js";

/** `/client/permission`: the official text in the person's language, and the form beneath it. */
export function permissionPage(data: PageData): Page {
  return {
    method: "POST",
    path: "/client/permission",
    roles: CASE_MANAGERS,
    handle: async (visit) => {
      const { language } = visit;
      const [file, text] = await Promise.all([findClient(data, visit), findText(data, visit)]);

      return {
        kind: "page",
        title: CASE_WORDS[language].record,
        purpose: PURPOSE_WORDS[CASE_PURPOSE][language],
        content: (
          <>
            <OfficialText text={text} language={language} />
            <PermissionForm {...{ visit, file, language, text, group: ownGroup(visit) }} />
            <BackToFile {...{ visit, language, reference: file.fileReference }} />
          </>
        ),
      };
    },
  };
}

/** `/client/record`: on the way to the identity provider with what was signed or asked for. */
export function recordPage(data: PageData): Page {
  return {
    method: "POST",
    path: RECORD,
    roles: CASE_MANAGERS,
    handle: async (visit) => {
      const [file, text] = await Promise.all([findClient(data, visit), findText(data, visit)]);
      const fields = fieldsOf(visit.request);
      const permission = readPermission(fields, text);
      if (!permission) throw new Failure("BAD_USER_INPUT");
      const input = { ...permission, clientPseudonym: file.client.pseudonym };
      const about = { kind: "act", note: file.fileReference, formPage: "/client/permission" } as const;
      if (fields.get("stage") === "REQUESTED") return { ...about, act: REQUEST_PERMISSION, variables: { input } };

      return { ...about, act: RECORD_PERMISSION, variables: { input, locale: text.locale } };
    },
  };
}
