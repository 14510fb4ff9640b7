import { getSavedQuery } from "../../hub/find-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import type { Page } from "../../layout/page.js";
import { fieldsOf } from "../../layout/visit.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { addressOf, getNoun } from "./find-noun.js";
import { listOwnRows, OWN_ROWS_QUERY } from "./own-row.js";
import { RECORD_PURPOSE, RECORDERS } from "./record-access.js";
import { RECORD_WORDS } from "./record-words.js";

/** `/records/:noun`: the own territory's rows, each leading to its correction, and the way to a new one. */
export function rowsPage(data: PageData): Page {
  getSavedQuery(data, OWN_ROWS_QUERY);

  return {
    method: "GET",
    path: "/records/:noun",
    roles: RECORDERS,
    handle: async (visit) => {
      const { language, request } = visit;
      const words = RECORD_WORDS[language];
      const noun = getNoun(visit, data);
      const after = fieldsOf(request).get("after") || null;
      const { rows, next } = await listOwnRows(data, visit, { table: noun.table, after });

      return {
        ...{ kind: "page", title: noun.term, purpose: PURPOSE_WORDS[RECORD_PURPOSE][language] },
        content: (
          <>
            <p class="kern-body">
              <a class="kern-link" href={`${addressOf(noun)}/new`}>
                {words.newRow}
              </a>
            </p>
            <h2 class="kern-heading-medium">{words.ownRows}</h2>
            {rows.length === 0 && <p class="kern-body">{words.noRows}</p>}
            <ul class="hub-found">
              {rows.map(({ rowId, name }) => (
                <li key={rowId} class="kern-body">
                  <a class="kern-link" href={addressOf(noun, rowId)}>
                    {rowId}
                  </a>
                  {name !== null && ` – ${name}`}
                </li>
              ))}
            </ul>
            {next !== null && (
              <p class="kern-body">
                <a class="kern-link" href={`${addressOf(noun)}?after=${encodeURIComponent(next)}`}>
                  {words.more}
                </a>
              </p>
            )}
            <p class="kern-body">
              <a class="kern-link" href="/records">
                {words.back}
              </a>
            </p>
          </>
        ),
      };
    },
  };
}
