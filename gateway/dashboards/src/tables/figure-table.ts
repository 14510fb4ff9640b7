/** The one model from which chart, table, CSV and print are drawn, so that they say the same. */

/** Why a cell holds no value; `NOT_STATED`: a number is missing, and nobody says why. */
export type Missing = "SUPPRESSED" | "NOT_COLLECTED" | "NOT_APPLICABLE" | "SOURCE_UNAVAILABLE" | "NOT_STATED";

/** One cell. A number is exact and unformatted: decimal digits with a point (`"1234.50"`). A text may be empty, or lead to a page of the hub. */
export type Cell =
  | { readonly kind: "text"; readonly text: string; readonly to?: string }
  | { readonly kind: "number"; readonly number: string; readonly isRounded: boolean }
  | { readonly kind: "missing"; readonly missing: Missing };

/** A column with its header, which is its name in chart, table and CSV. */
export interface Column {
  readonly header: string;
  readonly isNumber: boolean;
  /** Written behind each number of the page, e.g. `€`; empty without one. CSV states it in the header. */
  readonly unit: string;
}

/** What holds of every row of a table, said once above it. */
export interface TableFact {
  readonly column: Column;
  readonly cell: Cell;
}

/** A table with a title; each row has a cell for each column. */
export interface FigureTable {
  readonly title: string;
  /** Given where headers and texts are German and the title is not. */
  readonly textLanguage?: "de";
  readonly facts?: readonly TableFact[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}
