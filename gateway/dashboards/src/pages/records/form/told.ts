import type { Language } from "../../../words/language.js";

/** Words on a page, with their language where it is not the page's. */
export interface Told {
  readonly text: string;
  readonly lang?: Language;
}

/** What the hub has in one language alone, marked on a page of another. */
export function toldIn(spoken: Language, text: string, language: Language): Told {
  return { text, ...(spoken !== language && { lang: spoken }) };
}
