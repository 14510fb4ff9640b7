import { camelName, OFFICE_NAMES } from "@kim-hub/offices/office-names";
import type { OwnAccessesQuery } from "../../graphql/graphql.js";
import { codeOf } from "../../hub/answer.js";
import { askSavedQuery } from "../../hub/ask-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { Failure } from "../../layout/failure.js";
import type { Page } from "../../layout/page.js";
import { Access, type OfficeAccesses } from "./access.js";
import { PERSON_PURPOSE, PERSONS } from "./person-access.js";
import { choosePersonLanguage, type PersonLanguage } from "./person-language.js";
import { BackToMyPage, personView, Sentences } from "./person-view.js";
import { PERSON_WORDS } from "./words-by-language.js";

/** `/me/accesses`: who read or changed the person's data at each office, the newest first. */
export function accessesPage(data: PageData): Page {
  return {
    method: "GET",
    path: "/me/accesses",
    roles: PERSONS,
    handle: async (visit) => {
      const language = choosePersonLanguage(visit);
      const { accesses, offices, failed } = PERSON_WORDS[language];
      const {
        data: found,
        errors,
        facts,
      } = await askSavedQuery<OwnAccessesQuery>(data, visit, {
        ...{ id: "a1-own-accesses", purpose: PERSON_PURPOSE, variables: {} },
      });
      const [error] = errors;
      if (!found?.myDisclosures) throw new Failure(error ? codeOf(error) : "NOT_FOUND", { requestId: facts.requestId });
      const parts: Readonly<Record<string, OfficeAccesses | null>> = found.myDisclosures;
      const isWhole = errors.length === 0;

      return personView({
        ...{ language, title: accesses.title },
        content: (
          <>
            <Sentences texts={accesses.text} />
            {error && (
              <p class="kern-body" role="alert" data-code={codeOf(error)}>
                {failed} {facts.requestId}
              </p>
            )}
            {OFFICE_NAMES.map((office) => (
              <OfficePart
                key={office}
                {...{ language, isWhole, office: offices[office], part: parts[camelName(office)] ?? null }}
              />
            ))}
            <BackToMyPage language={language} />
          </>
        ),
      });
    },
  };
}

interface PartProps {
  readonly language: PersonLanguage;
  readonly office: string;
  readonly part: OfficeAccesses | null;
  /** Whether every office has answered: else one without a log may be one that is down. */
  readonly isWhole: boolean;
}

function OfficePart({ language, office, part, isWhole }: PartProps) {
  const { accesses } = PERSON_WORDS[language];

  return (
    <section class="person-section">
      <h2 class="kern-heading-medium">{office}</h2>
      {part === null && isWhole && <p class="kern-body">{accesses.notLinked}</p>}
      {part?.nodes.length === 0 && <p class="kern-body">{accesses.none}</p>}
      <ul>
        {part?.nodes.map((node) => (
          <Access key={`${node.at}${node.coordinate}`} node={node} language={language} />
        ))}
      </ul>
      {part?.pageInfo.hasNextPage && <p class="kern-body">{accesses.more}</p>}
    </section>
  );
}
