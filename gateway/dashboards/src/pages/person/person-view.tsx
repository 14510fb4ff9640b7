import type { ComponentChildren } from "preact";
import type { PageView } from "../../layout/page.js";
import { directionOf, LANGUAGE_NAMES, PERSON_LANGUAGES, type PersonLanguage } from "./person-language.js";
import { PERSON_WORDS } from "./words-by-language.js";

interface Shown {
  readonly language: PersonLanguage;
  readonly title: string;
  readonly content: ComponentChildren;
  readonly status?: number;
}

/** A page in the person's language, with `/me` in each other one a link away. */
export function personView({ language, title, content, ...rest }: Shown): PageView {
  const words = PERSON_WORDS[language];

  return {
    ...{ kind: "page", title, purpose: words.purpose, ...rest },
    contentLanguage: { tag: language, direction: directionOf(language), purposeLabel: words.purposeLabel },
    content: (
      <>
        <LanguageChoice language={language} />
        {content}
      </>
    ),
  };
}

function LanguageChoice({ language }: { readonly language: PersonLanguage }) {
  return (
    <nav class="person-languages" aria-label={PERSON_WORDS[language].chooseLanguage}>
      <ul>
        {PERSON_LANGUAGES.map((each) => (
          <li key={each}>
            <a
              class="kern-link"
              href={addressIn(each)}
              lang={each}
              hreflang={each}
              dir={directionOf(each)}
              {...(each === language && { "aria-current": "true" })}
            >
              {LANGUAGE_NAMES[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The frame follows where it has the language. */
function addressIn(language: PersonLanguage): string {
  const frame = language === "de" || language === "en" ? `&lang=${language}` : "";

  return `/me?locale=${language}${frame}`;
}

/** Short sentences, a paragraph each. */
export function Sentences({ texts }: { readonly texts: readonly string[] }) {
  return (
    <>
      {texts.map((text) => (
        <p key={text} class="kern-body">
          {text}
        </p>
      ))}
    </>
  );
}

/** The way back from what was done. */
export function BackToMyPage({ language }: { readonly language: PersonLanguage }) {
  return (
    <p>
      <a class="kern-link" href={`/me?locale=${language}`}>
        {PERSON_WORDS[language].back}
      </a>
    </p>
  );
}
