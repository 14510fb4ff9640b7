import { codeOf } from "../../hub/answer.js";
import { getSavedQuery } from "../../hub/find-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { runSavedQuery } from "../../hub/run-saved-query.js";
import { FailureNotice } from "../../layout/failure-view.js";
import { SelectField, TextField } from "../../layout/form-fields.js";
import type { Page } from "../../layout/page.js";
import { PostForm, Submit } from "../../layout/post-form.js";
import { fieldsOf, roleOf } from "../../layout/visit.js";
import { DataTable } from "../../tables/data-table.js";
import { figureTablesOf } from "../../tables/figure-tables-of.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { COUNTER_WORDS } from "./counter-words.js";
import { counterOfClerk, listClerks } from "./list-counters.js";

/** `/counter`: the person who stands there, and what is due in the office's own files. */
export function counterPage(data: PageData): Page {
  return {
    method: "GET",
    path: "/counter",
    roles: listClerks(data),
    link: { de: COUNTER_WORDS.de.title, en: COUNTER_WORDS.en.title },
    handle: async (visit) => {
      const { language, request, session } = visit;
      const words = COUNTER_WORDS[language];
      const { purpose, filter } = counterOfClerk(data, roleOf(visit));
      const chosen = filter.choices.find(({ value }) => value === fieldsOf(request).get(filter.name));
      const choice = chosen ?? filter.choices[0];
      const query = getSavedQuery(data, choice?.query ?? "");
      const run = await runSavedQuery(data.askHub, query, {
        ...{ request, purpose, variables: choice?.variables ?? {} },
        session,
      });
      const [error] = run.errors;
      const tables =
        run.data === null ? [] : figureTablesOf({ data: run.data, query, contract: data.readContract(), language });

      return {
        kind: "page",
        title: words.title,
        purpose: PURPOSE_WORDS[purpose][language],
        content: (
          <>
            <h2 class="kern-heading-medium">{words.open}</h2>
            <PostForm visit={visit} action="/counter/person">
              <TextField
                {...{ id: "reference", name: "reference", label: words.reference, hint: words.referenceHint }}
                required
              />
              <Submit text={words.openFile} isPrimary />
            </PostForm>
            <h2 class="kern-heading-medium">{words.worklist}</h2>
            <form class="hub-form" method="get" action="/counter">
              <SelectField
                {...{ id: "filter", name: filter.name, label: filter.label[language], value: choice?.value ?? "" }}
                choices={filter.choices.map(({ value, words: each }) => ({ value, text: each[language] }))}
              />
              <Submit text={words.show} />
            </form>
            {error && <FailureNotice {...{ code: codeOf(error), language, requestId: run.facts.requestId }} />}
            {words.headersGerman !== "" && <p class="kern-body">{words.headersGerman}</p>}
            {tables.map((table) => (
              <DataTable key={table.title} table={table} language={language} />
            ))}
          </>
        ),
      };
    },
  };
}
