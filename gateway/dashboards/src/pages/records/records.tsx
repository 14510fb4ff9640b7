import type { PageData } from "../../hub/page-data.js";
import type { Page } from "../../layout/page.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { addressOf } from "./find-noun.js";
import { listNouns } from "./list-nouns.js";
import { groupNouns } from "./noun-groups.js";
import { RECORD_PURPOSE, RECORDERS } from "./record-access.js";
import { RECORD_WORDS } from "./record-words.js";

/** `/records`: everything that a coordinator records, in groups. */
export function recordsPage({ readContract }: Pick<PageData, "readContract">): Page {
  return {
    method: "GET",
    path: "/records",
    roles: RECORDERS,
    link: { de: RECORD_WORDS.de.title, en: RECORD_WORDS.en.title },
    handle: async ({ language }) => {
      const words = RECORD_WORDS[language];

      return {
        ...{ kind: "page", title: words.title, purpose: PURPOSE_WORDS[RECORD_PURPOSE][language] },
        content: (
          <>
            <p class="kern-body">{words.introduction}</p>
            <p class="kern-body">
              <a class="kern-link" href="/records/upload">
                {words.upload}
              </a>
            </p>
            {groupNouns(listNouns(readContract())).map(({ title, nouns }) => (
              <section key={title.en}>
                <h2 class="kern-heading-medium">{title[language]}</h2>
                <ul class="hub-found">
                  {nouns.map((noun) => (
                    <li key={noun.noun} class="kern-body">
                      <a class="kern-link" href={addressOf(noun)} lang={language === "de" ? undefined : "de"}>
                        {noun.term}
                      </a>
                      {language === "en" && ` – ${noun.meaning}`}
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
