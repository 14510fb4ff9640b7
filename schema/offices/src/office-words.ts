import type { PersonWords } from "./office.js";
import { declarationOf, OFFICE_NAMES, type OfficeName } from "./office-names.js";

/** A language of the person's pages. */
export type PersonLanguage = keyof PersonWords;

/** The office's name within a sentence: German alone writes it with a capital letter there, too. */
export function nameWithinSentence(office: OfficeName, language: PersonLanguage): string {
  const name = declarationOf(office).words[language];

  return language === "de" ? name : `${name.charAt(0).toLocaleLowerCase(language)}${name.slice(1)}`;
}

/** Whether every office has a name in it. */
export function isPersonLanguage(locale: string): locale is PersonLanguage {
  return OFFICE_NAMES.every((office) => Object.hasOwn(declarationOf(office).words, locale));
}
