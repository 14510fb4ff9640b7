import { isRunBy } from "../../hub/find-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import type { Page } from "../../layout/page.js";
import { roleOf } from "../../layout/visit.js";
import { NO_PURPOSE } from "../../words/purpose-words.js";
import { groupQueries } from "./group-queries.js";
import { QUERY_WORDS } from "./query-words.js";

/** `/queries`: the saved queries that the visitor's role may run, each with what it is for. */
export function queriesPage({ savedQueries }: Pick<PageData, "savedQueries">): Page {
  return {
    method: "GET",
    path: "/queries",
    roles: "EVERYBODY",
    link: { de: QUERY_WORDS.de.title, en: QUERY_WORDS.en.title },
    handle: async (visit) => {
      const { language } = visit;
      const words = QUERY_WORDS[language];
      const own = savedQueries.filter((query) => isRunBy(query, roleOf(visit)));

      return {
        kind: "page",
        title: words.title,
        purpose: NO_PURPOSE[language],
        content: (
          <>
            <p class="kern-body">{words.introduction}</p>
            <p class="kern-body">
              <a class="kern-link" href="/receipts">
                {words.verify}
              </a>
            </p>
            {[...groupQueries(own)].map(([group, queries]) => (
              <section key={group} aria-labelledby={group}>
                <h2 class="kern-heading-medium" id={group}>
                  {words.groups[group]}
                </h2>
                <ul class="hub-cards">
                  {queries.map(({ id, sheet }) => (
                    <li key={id} class="hub-card">
                      <h3 class="kern-heading-small">
                        <a class="kern-link" href={`/queries/${id}`}>
                          {sheet.title[language]}
                        </a>
                      </h3>
                      <p class="kern-body">{sheet.description[language]}</p>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </>
        ),
      };
    },
  };
}
