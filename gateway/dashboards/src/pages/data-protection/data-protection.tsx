import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { Role } from "@kim-hub/kit/viewer";
import type { PageData } from "../../hub/page-data.js";
import type { Page } from "../../layout/page.js";
import type { Language } from "../../words/language.js";
import { nameOffice } from "../../words/office-words.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { PROTECTION_WORDS } from "./protection-words.js";

export const PROTECTORS: ReadonlySet<Role> = new Set([Role.DATA_PROTECTION_AUDITOR]);

/** Whose log, whose samples, what is overdue and what is whole: by how the ids of the saved queries begin. */
const SEARCHES = /^a1-subject-access-/;
const SAMPLES = /^(?:a2|a3)-/;
const RETENTION = /^a8-/;
const LOGS = /^(?:a9|a10|a11|a12|a13)-/;

/** `/data-protection`: where a data-protection officer begins. */
export function dataProtectionPage({ savedQueries, record }: Pick<PageData, "record" | "savedQueries">): Page {
  return {
    method: "GET",
    path: "/data-protection",
    roles: PROTECTORS,
    link: { de: PROTECTION_WORDS.de.title, en: PROTECTION_WORDS.en.title },
    handle: async ({ language }) => {
      const words = PROTECTION_WORDS[language];
      const listed = (ids: RegExp) => savedQueries.filter(({ id }) => ids.test(id));

      return {
        kind: "page",
        title: words.title,
        purpose: PURPOSE_WORDS.DP_AUDIT[language],
        content: (
          <>
            <p class="kern-body">{words.introduction}</p>
            <h2 class="kern-heading-medium">{words.searches}</h2>
            <p class="kern-body">{words.searchesIntroduction}</p>
            <QueryLinks queries={listed(SEARCHES)} language={language} />
            <h2 class="kern-heading-medium">{words.samples}</h2>
            <QueryLinks queries={listed(SAMPLES)} language={language} />
            <h2 class="kern-heading-medium">{words.retention}</h2>
            <p class="kern-body">{words.retentionIntroduction}</p>
            <QueryLinks queries={listed(RETENTION)} language={language} />
            <h2 class="kern-heading-medium">{words.logs}</h2>
            <QueryLinks queries={listed(LOGS)} language={language} />
            <h2 class="kern-heading-medium">{words.record}</h2>
            <p class="kern-body">{words.recordIntroduction}</p>
            <ul>
              {record.activities.map(({ subgraph }) => (
                <li key={subgraph}>
                  <a class="kern-link" href={`/data-protection/record/${subgraph}`}>
                    {nameOffice(subgraph, language)}
                  </a>
                </li>
              ))}
            </ul>
          </>
        ),
      };
    },
  };
}

function QueryLinks({ queries, language }: { readonly queries: readonly SavedQuery[]; readonly language: Language }) {
  return (
    <ul>
      {queries.map(({ id, sheet }) => (
        <li key={id}>
          <a class="kern-link" href={`/queries/${id}`}>
            {sheet.title[language]}
          </a>
        </li>
      ))}
    </ul>
  );
}
