import type { PageData } from "../../../hub/page-data.js";
import { nothingHere } from "../../../layout/failure.js";
import type { Page } from "../../../layout/page.js";
import { fieldsOf } from "../../../layout/visit.js";
import { NO_PURPOSE } from "../../../words/purpose-words.js";
import { Description } from "./description.js";
import { MANUAL_WORDS } from "./manual-words.js";
import { listPublishedTypes } from "./published-types.js";
import { addressOfType } from "./type-link.js";
import { countPages, TypeParts } from "./type-parts.js";

/** `/developer/schema/:type`: one type of the published schema, a long one on several pages (`page=2`). */
export function typePage({ readContract }: Pick<PageData, "readContract">): Page {
  return {
    method: "GET",
    path: "/developer/schema/:type",
    roles: "EVERYBODY",
    handle: async ({ request, language }) => {
      const words = MANUAL_WORDS[language];
      const contract = readContract();
      const { type: name } = Object(request.params);
      const type = [...listPublishedTypes(contract.schema).values()].flat().find((each) => each.name === name);
      const page = Number(fieldsOf(request).get("page") ?? 1);
      if (!type || !Number.isInteger(page) || page < 1 || page > countPages(type)) throw nothingHere();
      const pages = Array.from({ length: countPages(type) }, (_, index) => index + 1);

      return {
        kind: "page",
        title: type.name,
        purpose: NO_PURPOSE[language],
        content: (
          <>
            <p class="kern-body">
              <a class="kern-link" href="/developer/schema">
                {words.back}
              </a>
            </p>
            <Description text={type.description} />
            <TypeParts {...{ type, contract, language, page }} />
            {pages.length > 1 && (
              <nav aria-label={words.pages}>
                <ul class="hub-actions">
                  {pages.map((each) => (
                    <li key={each}>
                      <a
                        class="kern-link"
                        href={`${addressOfType(type.name)}?page=${each}`}
                        {...(each === page && { "aria-current": "page" })}
                      >
                        {words.page(each)}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
            )}
          </>
        ),
      };
    },
  };
}
