import type { Language } from "./language.js";

/** What stands around the figures of a table, on the page and in its CSV. */
export interface TableWords {
  readonly signs: string;
  readonly rounded: string;
  readonly noRows: string;
  readonly filter: string;
  readonly asOf: string;
  readonly source: string;
  readonly receipt: string;
  /** Said once on a page whose tables have German headers and it is not German; empty in German. */
  readonly inGerman: string;
}

export const TABLE_WORDS: Readonly<Record<Language, TableWords>> = {
  de: {
    signs: "Zeichen",
    rounded: "gerundet",
    noRows: "Diese Tabelle hat keine Zeilen.",
    filter: "Filter",
    asOf: "Stand",
    source: "Quelle",
    receipt: "Beleg",
    inGerman: "",
  },
  en: {
    signs: "Signs",
    rounded: "rounded",
    noRows: "This table has no rows.",
    filter: "Filter",
    asOf: "As of",
    source: "Source",
    receipt: "Receipt",
    inGerman: "Column headers and names in the tables are in German.",
  },
};
