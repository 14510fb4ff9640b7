import type { MyCasesQuery, WorklistQuery } from "../../graphql/graphql.js";
import { codeOf } from "../../hub/answer.js";
import { askSavedQuery } from "../../hub/ask-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { FailureNotice } from "../../layout/failure-view.js";
import { TextField } from "../../layout/form-fields.js";
import type { Page } from "../../layout/page.js";
import { PostForm, Submit } from "../../layout/post-form.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { CASE_MANAGERS, CASE_PURPOSE } from "./case-access.js";
import { CASE_WORDS } from "./case-words.js";
import { FileList } from "./file-list.js";
import { listCases, listDue, listEnding, listPaths } from "./list-files.js";

/** `/clients`: what is due, which permissions end, which paths are alive, and every own case, each a button away. */
export function clientsPage(data: PageData): Page {
  return {
    method: "GET",
    path: "/clients",
    roles: CASE_MANAGERS,
    link: { de: CASE_WORDS.de.clients, en: CASE_WORDS.en.clients },
    handle: async (visit) => {
      const { language } = visit;
      const words = CASE_WORDS[language];
      const asked = { purpose: CASE_PURPOSE, variables: {} };
      const [work, cases] = await Promise.all([
        askSavedQuery<WorklistQuery>(data, visit, { id: "worklist", ...asked }),
        askSavedQuery<MyCasesQuery>(data, visit, { id: "my-cases", ...asked }),
      ]);
      const failed = [work, cases].find(({ errors }) => errors.length > 0);
      const { worklist, myClients } = work.data ?? {};
      const shown = { visit, language };

      return {
        kind: "page",
        title: words.clients,
        purpose: PURPOSE_WORDS[CASE_PURPOSE][language],
        content: (
          <>
            {failed?.errors[0] && (
              <FailureNotice {...{ code: codeOf(failed.errors[0]), language, requestId: failed.facts.requestId }} />
            )}
            <h2 class="kern-heading-medium">{words.openTitle}</h2>
            <PostForm visit={visit} action="/client">
              <TextField
                {...{ id: "reference", name: "reference", label: words.reference, hint: words.referenceHint }}
                required
              />
              <Submit text={words.open} isPrimary />
            </PostForm>
            <FileList {...shown} title={words.due} files={worklist && listDue(worklist, language)} />
            <FileList {...shown} title={words.ending} files={myClients && listEnding(myClients, language)} />
            <FileList {...shown} title={words.paths} files={myClients && listPaths(myClients, language)} />
            <FileList
              {...shown}
              title={words.ownCases}
              files={cases.data?.myCases && listCases(cases.data.myCases, language)}
            />
          </>
        ),
      };
    },
  };
}
