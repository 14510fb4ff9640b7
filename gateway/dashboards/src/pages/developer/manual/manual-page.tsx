import type { PageData } from "../../../hub/page-data.js";
import type { Page } from "../../../layout/page.js";
import { fieldsOf } from "../../../layout/visit.js";
import { NO_PURPOSE } from "../../../words/purpose-words.js";
import { MANUAL_WORDS } from "./manual-words.js";
import { listPublishedTypes, TYPE_KINDS } from "./published-types.js";
import { searchTypes } from "./search-types.js";
import { addressOfType } from "./type-link.js";

/** `/developer/schema`: every type of the published schema, or those that a search finds (`name=post`). */
export function manualPage({ readContract }: Pick<PageData, "readContract">): Page {
  return {
    method: "GET",
    path: "/developer/schema",
    roles: "EVERYBODY",
    handle: async ({ request, language }) => {
      const words = MANUAL_WORDS[language];
      const sought = fieldsOf(request).get("name") ?? "";
      const found = searchTypes(listPublishedTypes(readContract().schema), sought);
      const kinds = TYPE_KINDS.flatMap((kind) => {
        const types = found.get(kind) ?? [];

        return types.length === 0 ? [] : [{ kind, types }];
      });

      return {
        kind: "page",
        title: words.title,
        purpose: NO_PURPOSE[language],
        content: (
          <>
            <p class="kern-body">{words.introduction}</p>
            <search>
              <form class="hub-form" method="get" action="/developer/schema">
                <div class="kern-form-input">
                  <label class="kern-label" for="name">
                    {words.search}
                  </label>
                  <input class="kern-form-input__input" type="search" id="name" name="name" value={sought} />
                </div>
                <div>
                  <button class="kern-btn kern-btn--primary" type="submit">
                    <span class="kern-label">{words.find}</span>
                  </button>
                </div>
              </form>
            </search>
            {kinds.length === 0 && <p role="status">{words.nothing}</p>}
            {kinds.map(({ kind, types }) => (
              <section key={kind} aria-labelledby={kind}>
                <h2 class="kern-heading-medium" id={kind}>
                  {words.kinds[kind]}
                </h2>
                <ul class="hub-names">
                  {types.map(({ name }) => (
                    <li key={name}>
                      <a class="kern-link" href={addressOfType(name)}>
                        {name}
                      </a>
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
