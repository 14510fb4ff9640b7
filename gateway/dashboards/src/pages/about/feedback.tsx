import type { PageData } from "../../hub/page-data.js";
import type { Page } from "../../layout/page.js";
import { NO_PURPOSE } from "../../words/purpose-words.js";

const WORDS = {
  de: {
    title: "Rückmeldung",
    text: "Sind Sie auf eine Barriere gestoßen, oder stimmt etwas auf diesen Seiten nicht? Schreiben Sie uns, auf welcher Seite und was geschehen ist. Nennen Sie keine Angaben zu Personen, um deren Fälle es geht. Wir antworten innerhalb von zwei Wochen.",
    address: "E-Mail:",
  },
  en: {
    title: "Feedback",
    text: "Have you met a barrier, or is something wrong on these pages? Write to us on which page and what has happened. Name nothing about persons whose cases it is about. We answer within two weeks.",
    address: "E-mail:",
  },
};

/** `/feedback`: whom to tell of a barrier (§ 10e BGG NRW) or a fault. */
export function feedbackPage({ contact }: Pick<PageData, "contact">): Page {
  return {
    method: "GET",
    path: "/feedback",
    roles: "EVERYBODY",
    link: { de: WORDS.de.title, en: WORDS.en.title },
    handle: async ({ language }) => ({
      kind: "page",
      title: WORDS[language].title,
      purpose: NO_PURPOSE[language],
      content: (
        <>
          <p class="kern-body">{WORDS[language].text}</p>
          <p class="kern-body">
            {WORDS[language].address}{" "}
            <a class="kern-link" href={`mailto:${contact}`}>
              {contact}
            </a>
          </p>
        </>
      ),
    }),
  };
}
