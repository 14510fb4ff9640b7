import type { PageData } from "../../hub/page-data.js";
import type { Page } from "../../layout/page.js";
import { roleOf } from "../../layout/visit.js";
import { NO_PURPOSE } from "../../words/purpose-words.js";
import { isComparable, stepOf } from "./comparable.js";
import { FIGURES_WORDS } from "./figures-words.js";
import { listFigures } from "./list-figures.js";

/** `/figures`: the questions that the hub has figures on, each leading to its figure, its comparison and its course. */
export function figuresPage(data: PageData): Page {
  return {
    method: "GET",
    path: "/figures",
    roles: "EVERYBODY",
    link: { de: FIGURES_WORDS.de.title, en: FIGURES_WORDS.en.title },
    handle: async (visit) => {
      const { language } = visit;
      const words = FIGURES_WORDS[language];

      return {
        ...{ kind: "page", title: words.title, purpose: NO_PURPOSE[language] },
        content: (
          <>
            <p class="kern-body">{words.introduction}</p>
            {listFigures(data, roleOf(visit)).map(({ title, figures }) => (
              <section key={title.de}>
                <h2 class="kern-heading-medium">{title[language]}</h2>
                <ul class="hub-cards">
                  {figures.map(({ query, asks }) => (
                    <li key={query.id} class="hub-card">
                      <h3 class="kern-heading-small">
                        <a class="kern-link" href={`/queries/${query.id}`}>
                          {asks[language]}
                        </a>
                      </h3>
                      <p class="kern-body">{query.sheet.description[language]}</p>
                      <ul class="hub-actions">
                        {isComparable(query) && (
                          <li>
                            <a class="kern-link" href={`/figures/compare?id=${query.id}`}>
                              {words.compare}: {query.sheet.title[language]}
                            </a>
                          </li>
                        )}
                        {stepOf(query) && (
                          <li>
                            <a class="kern-link" href={`/figures/course?id=${query.id}`}>
                              {words.course}: {query.sheet.title[language]}
                            </a>
                          </li>
                        )}
                      </ul>
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
