import type { MyPageQuery } from "../../graphql/graphql.js";
import { nameOf } from "./endings.js";
import type { PersonLanguage } from "./person-language.js";
import { PERSON_WORDS } from "./words-by-language.js";

interface Shown {
  readonly language: PersonLanguage;
  readonly permissions: NonNullable<MyPageQuery["myPermissions"]>;
}

/** Each permission that waits for a signature, was refused or never held, with a sentence that says so. */
export function WithoutForce({ language, permissions }: Shown) {
  const words = PERSON_WORDS[language];
  const { standing, kinds, offices } = words;
  const shown = permissions.flatMap(({ id, kind, sender, recipient, state }) =>
    state === "REQUESTED" || state === "REFUSED" || state === "INVALIDATED"
      ? [
          {
            id,
            about: [kinds[kind], offices[sender], nameOf(recipient, words)].join(words.comma),
            sentence: standing[state],
          },
        ]
      : [],
  );
  if (shown.length === 0) return null;

  return (
    <section class="person-section" aria-labelledby="without-force">
      <h2 class="kern-heading-medium" id="without-force">
        {standing.title}
      </h2>
      <ul>
        {shown.map(({ id, about, sentence }) => (
          <li key={id} class="kern-body">
            {about}: {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
