import type { MyPageQuery } from "../../graphql/graphql.js";
import { codeOf } from "../../hub/answer.js";
import { askSavedQuery } from "../../hub/ask-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { Failure } from "../../layout/failure.js";
import type { Page } from "../../layout/page.js";
import { AccessCodeForm } from "./access-code-form.js";
import { Endings } from "./endings.js";
import { PERSON_PURPOSE, PERSONS } from "./person-access.js";
import { choosePersonLanguage } from "./person-language.js";
import { personView } from "./person-view.js";
import { WithoutForce } from "./without-force.js";
import { PERSON_WORDS } from "./words-by-language.js";

/** `/me`: what a person permitted, who can look, who has looked, and how to end it; without an account, how to get one. */
export function myPage(data: PageData): Page {
  return {
    method: "GET",
    path: "/me",
    roles: PERSONS,
    link: { de: PERSON_WORDS.de.title, en: PERSON_WORDS.en.title },
    handle: async (visit) => {
      const language = choosePersonLanguage(visit);
      const words = PERSON_WORDS[language];
      const {
        data: found,
        errors,
        facts,
      } = await askSavedQuery<MyPageQuery>(data, visit, {
        ...{ id: "my-page", purpose: PERSON_PURPOSE, variables: { locale: language } },
      });
      const [error] = errors;
      if (error && codeOf(error) !== "NOT_FOUND") throw new Failure(codeOf(error), { requestId: facts.requestId });
      const { title } = words;
      if (!found?.myPage) return personView({ language, title, content: <AccessCodeForm {...{ visit, language }} /> });

      return personView({
        ...{ language, title },
        content: (
          <>
            <HubText page={found.myPage} />
            <WithoutForce language={language} permissions={found.myPermissions ?? []} />
            <Endings
              {...{ visit, language, permissions: found.myPermissions ?? [], paths: found.myReleasedPaths ?? [] }}
            />
            <p>
              <a class="kern-link" href={`/me/accesses?locale=${language}`}>
                {words.accesses.title}
              </a>
            </p>
          </>
        ),
      });
    },
  };
}

/** What the trust centre says in the person's language. */
function HubText({ page: { sections } }: { readonly page: NonNullable<MyPageQuery["myPage"]> }) {
  return (
    <>
      {sections.map(({ heading, paragraphs, items }) => (
        <section key={heading} class="person-section">
          <h2 class="kern-heading-medium">{heading}</h2>
          {paragraphs.map((text) => (
            <p key={text} class="kern-body">
              {text}
            </p>
          ))}
          {items.length > 0 && (
            <ul>
              {items.map((item) => (
                <li key={item} class="kern-body">
                  {item}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}
