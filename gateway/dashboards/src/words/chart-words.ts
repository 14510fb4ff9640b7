import type { Language } from "./language.js";

/** What a chart says in words besides the table's own. */
export interface ChartWords {
  readonly noRows: string;
  /** Why a table of so many rows is not drawn. */
  readonly tooManyRows: (rows: number) => string;
  readonly table: string;
  readonly source: string;
}

export const CHART_WORDS: Readonly<Record<Language, ChartWords>> = {
  de: {
    noRows: "Für diese Auswahl gibt es keine Angaben.",
    tooManyRows: (rows) => `${rows} Zeilen sind zu viele für eine Grafik. Alle Werte stehen in der Tabelle.`,
    table: "Tabelle",
    source: "Quelle",
  },
  en: {
    noRows: "There are no figures for this selection.",
    tooManyRows: (rows) => `${rows} rows are too many for a chart. All values are in the table.`,
    table: "Table",
    source: "Source",
  },
};
