import type { TerritoriesQuery } from "../../graphql/graphql.js";
import { codeOf } from "../../hub/answer.js";
import { askSavedQuery } from "../../hub/ask-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { Failure } from "../../layout/failure.js";
import type { Page } from "../../layout/page.js";
import { fieldsOf, type Visit } from "../../layout/visit.js";
import type { Language } from "../../words/language.js";
import { NO_PURPOSE } from "../../words/purpose-words.js";
import { COUNCIL_WORDS } from "./council-words.js";
import { findTerritories, type NamedTerritory } from "./find-territories.js";
import { SearchForm } from "./search-form.js";

/** `/municipalities?q=…`: every municipality and district whose name or key matches, each with the way to its answers. */
export function municipalitiesPage(data: PageData): Page {
  return {
    method: "GET",
    path: "/municipalities",
    roles: "EVERYBODY",
    link: { de: COUNCIL_WORDS.de.title, en: COUNCIL_WORDS.en.title },
    handle: async (visit) => {
      const { language, request } = visit;
      const words = COUNCIL_WORDS[language];
      const searched = (fieldsOf(request).get("q") ?? "").slice(0, 100);
      const found = searched === "" ? null : findTerritories(await listTerritories(data, visit), searched);

      return {
        kind: "page",
        title: words.title,
        purpose: NO_PURPOSE[language],
        content: (
          <>
            <p class="kern-body">{words.searchIntroduction}</p>
            <SearchForm language={language} searched={searched} />
            {found && <Found {...{ found, searched, language }} />}
          </>
        ),
      };
    },
  };
}

async function listTerritories(data: PageData, visit: Visit): Promise<readonly NamedTerritory[]> {
  const answer = await askSavedQuery<TerritoriesQuery>(data, visit, {
    id: "territories",
    purpose: null,
    variables: {},
  });
  const [error] = answer.errors;
  const territories = answer.data?.territories;
  if (!territories)
    throw new Failure(error ? codeOf(error) : "INTERNAL_SERVER_ERROR", { requestId: answer.facts.requestId });

  return territories;
}

interface FoundProps {
  readonly found: readonly NamedTerritory[];
  readonly searched: string;
  readonly language: Language;
}

function Found({ found, searched, language }: FoundProps) {
  const words = COUNCIL_WORDS[language];

  return (
    <section aria-labelledby="found">
      <h2 class="kern-heading-medium" id="found">
        {found.length === 0 ? words.notFound(searched) : words.found(found.length, searched)}
      </h2>
      <ul class="hub-found">
        {found.map(({ ags, name, district }) => (
          <li key={ags} class="kern-body">
            <a class="kern-link" href={`/municipalities/${ags}`}>
              {name}
            </a>
            {` – ${district ? `${words.inDistrict(district.name)}, ` : ""}${words.key(ags)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
