import type { Language } from "../words/language.js";
import { TABLE_WORDS } from "../words/table-words.js";
import type { FigureTable } from "./figure-table.js";

interface Noted {
  readonly tables: readonly FigureTable[];
  readonly language: Language;
}

/** The page's one line about tables in another language than its own; nothing where there are none. */
export function LanguageNote({ tables, language }: Noted) {
  if (!tables.some(({ textLanguage = language }) => textLanguage !== language)) return null;

  return <p class="kern-body">{TABLE_WORDS[language].inGerman}</p>;
}
