import { type Cell as CsvCell, writeCsv } from "@kim-hub/kit/csv-cells";
import type { Language } from "../words/language.js";
import { TABLE_WORDS } from "../words/table-words.js";
import type { Cell, Column, FigureTable } from "./figure-table.js";
import { listSigns } from "./list-signs.js";
import { MISSING_SIGNS, ROUNDED_SIGN } from "./missing-signs.js";

/** What the page says above its tables, as the page words it. */
export interface CsvHead {
  readonly title: string;
  /** Each with its name and its value, e.g. `Kreis 05711`. */
  readonly filters: readonly string[];
  /** Null where the data have no day that they stand for. */
  readonly asOf: string | null;
  readonly sources: readonly string[];
  /** Null where the run has no receipt. */
  readonly receiptId: string | null;
}

interface Exported {
  readonly head: CsvHead;
  readonly tables: readonly FigureTable[];
  readonly language: Language;
}

/** One file for a German spreadsheet in every language of the page; parts stand between empty lines, the head first. Ends with a line break. */
export function csvOf({ head, tables, language }: Exported): string {
  const parts = [
    listHeadLines(head, listSigns(tables, language), language).map((line) => [line]),
    ...tables.map(({ title, facts = [], columns, rows }) => [
      [title],
      ...facts.map(({ column, cell }) => [headerOf(column), csvCell(cell)]),
      columns.map(headerOf),
      ...rows.map((row) => row.map(csvCell)),
    ]),
  ];

  return parts
    .map((records, index) => writeCsv(records, { mark: index === 0 }))
    .join("\n\n")
    .concat("\n");
}

/** What stands above the tables of a file, a line for each, the title first. */
export function listHeadLines(head: CsvHead, signs: string | null, language: Language): readonly string[] {
  const words = TABLE_WORDS[language];

  return [
    head.title,
    ...(head.filters.length > 0 ? [`${words.filter}: ${head.filters.join("; ")}`] : []),
    ...(head.asOf === null ? [] : [`${words.asOf}: ${head.asOf}`]),
    ...head.sources.map((source) => `${words.source}: ${source}`),
    ...(head.receiptId === null ? [] : [`${words.receipt}: ${head.receiptId}`]),
    ...(signs === null ? [] : [signs]),
  ];
}

function headerOf({ header, unit }: Column): string {
  return unit === "" ? header : `${header} in ${unit}`;
}

/** A rounded number is a text with its sign: a spreadsheet would add it up as if it were exact. */
function csvCell(cell: Cell): CsvCell {
  if (cell.kind === "text") return cell.text;
  if (cell.kind === "missing") return MISSING_SIGNS[cell.missing];
  const number = cell.number.replace(".", ",");

  return cell.isRounded ? `${ROUNDED_SIGN} ${number}` : { number };
}
