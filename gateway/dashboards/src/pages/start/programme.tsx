import type { Language } from "../../words/language.js";
import { START_WORDS } from "./start-words.js";

/** What the programme is: its three Bausteine. */
export function Programme({ language }: { readonly language: Language }) {
  const words = START_WORDS[language];

  return (
    <section aria-labelledby="programme">
      <h2 class="kern-heading-large" id="programme">
        {words.programme}
      </h2>
      {words.programmeText.map((text) => (
        <p key={text} class="kern-body">
          {text}
        </p>
      ))}
      <ul class="hub-cards">
        {words.pillars.map(({ name, text }) => (
          <li key={name} class="hub-card">
            <h3 class="kern-heading-small">{name}</h3>
            <p class="kern-body">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
