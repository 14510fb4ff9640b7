import type { Page } from "../../layout/page.js";
import { NO_PURPOSE } from "../../words/purpose-words.js";

const WORDS = {
  de: { title: "Sie sind abgemeldet", text: "Auf diesem Gerät ist nichts von Ihrer Sitzung geblieben." },
  en: { title: "You are signed out", text: "Nothing of your session has stayed on this device." },
};

/** `/signed-out`: where the identity provider sends people after they signed out. */
export function signedOutPage(): Page {
  return {
    method: "GET",
    path: "/signed-out",
    roles: "EVERYBODY",
    handle: async ({ language }) => ({
      kind: "page",
      title: WORDS[language].title,
      purpose: NO_PURPOSE[language],
      content: <p class="kern-body">{WORDS[language].text}</p>,
    }),
  };
}
