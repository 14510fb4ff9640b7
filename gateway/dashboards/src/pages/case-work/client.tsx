import type { PageData } from "../../hub/page-data.js";
import type { Page } from "../../layout/page.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { CASE_MANAGERS, CASE_PURPOSE } from "./case-access.js";
import { CASE_STATES } from "./case-codes.js";
import { CASE_WORDS } from "./case-words.js";
import { ClientForms } from "./client-forms.js";
import { ClientPaths } from "./client-paths.js";
import { ClientPermissions } from "./client-permissions.js";
import { findClient } from "./find-client.js";
import { nameOf } from "./list-files.js";
import { RequestedPermissions } from "./requested-permissions.js";

/** `/client`: one client, opened by a posted file reference, so that no address, history or log names them. */
export function clientPage(data: PageData): Page {
  return {
    method: "POST",
    path: "/client",
    roles: CASE_MANAGERS,
    handle: async (visit) => {
      const { language } = visit;
      const file = await findClient(data, visit);
      const shown = { visit, language, file };

      return {
        kind: "page",
        title: nameOf(file),
        windowTitle: CASE_WORDS[language].clients,
        purpose: PURPOSE_WORDS[CASE_PURPOSE][language],
        content: (
          <>
            <p class="kern-body">
              {file.fileReference} · {CASE_STATES[file.state][language]}
            </p>
            <ClientPermissions {...shown} />
            <RequestedPermissions {...shown} />
            <ClientPaths {...shown} />
            <ClientForms {...shown} />
          </>
        ),
      };
    },
  };
}
