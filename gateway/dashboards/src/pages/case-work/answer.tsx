import type { PageData } from "../../hub/page-data.js";
import type { Page } from "../../layout/page.js";
import { fieldsOf } from "../../layout/visit.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { findText } from "../permission-text/find-text.js";
import { OfficialText } from "../permission-text/official-text.js";
import { AnswerForm } from "./answer-form.js";
import { BackToFile } from "./back-to-file.js";
import { CASE_MANAGERS, CASE_PURPOSE } from "./case-access.js";
import { describePermission } from "./client-permissions.js";
import { findClient } from "./find-client.js";
import { PERMISSION_WORDS } from "./permission-words.js";
import { WaitsFor } from "./requested-permissions.js";

/** `/client/answer`: the text that is to be signed, who has signed, and the form for a signature or a refusal. */
export function answerPage(data: PageData): Page {
  return {
    method: "POST",
    path: "/client/answer",
    roles: CASE_MANAGERS,
    handle: async (visit) => {
      const { language, request } = visit;
      const words = PERMISSION_WORDS[language];
      const [file, text] = await Promise.all([findClient(data, visit), findText(data, visit)]);
      const id = fieldsOf(request).get("permission");
      const permission = file.client.requestedPermissions?.find((each) => each.id === id);
      const isText = text.version === permission?.textVersion && text.locale === permission.language;

      return {
        kind: "page",
        title: words.answerTitle,
        purpose: PURPOSE_WORDS[CASE_PURPOSE][language],
        content: (
          <>
            {permission ? (
              <>
                <p class="kern-body kern-body--bold">{describePermission(permission, language)}</p>
                <WaitsFor permission={permission} language={language} />
                {isText ? <OfficialText text={text} language={language} /> : <p class="kern-body">{words.oldText}</p>}
                <AnswerForm {...{ visit, language, permission, reference: file.fileReference }} />
              </>
            ) : (
              <p class="kern-body">{words.answered}</p>
            )}
            <BackToFile {...{ visit, language, reference: file.fileReference }} />
          </>
        ),
      };
    },
  };
}
