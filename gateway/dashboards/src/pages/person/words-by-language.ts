import type { PersonLanguage } from "./person-language.js";
import type { PersonWords } from "./person-words.js";
import { ARABIC } from "./words-ar.js";
import { GERMAN } from "./words-de.js";
import { ENGLISH } from "./words-en.js";
import { TURKISH } from "./words-tr.js";
import { UKRAINIAN } from "./words-uk.js";

/** The words of the person's pages in each of their languages. */
export const PERSON_WORDS: Readonly<Record<PersonLanguage, PersonWords>> = {
  de: GERMAN,
  en: ENGLISH,
  ar: ARABIC,
  tr: TURKISH,
  uk: UKRAINIAN,
};
