import type { AnswerError } from "@kim-hub/kit/answer";
import type { Contract } from "@kim-hub/kit/contract";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { type ShapedTable, shapeTables } from "@kim-hub/kit/shape-tables";
import type { Language } from "../words/language.js";
import type { Cell, FigureTable } from "./figure-table.js";
import { isNumeral } from "./format-number.js";
import { type Measure, measureOf, type SheetColumn } from "./measure.js";
import { findReasons, isCarried, isRounding, missingBy } from "./reasons.js";
import { textOf } from "./text-of.js";
import { isUnreached, listUnreached } from "./unreached.js";

interface Answered {
  readonly data: unknown;
  readonly errors?: readonly AnswerError[];
  readonly query: Pick<SavedQuery, "text" | "sheet" | "shape">;
  readonly contract: Contract;
  readonly language: Language;
}

/**
 * The tables of a saved query's answer, in the order of its sheet. One without rows is there with its headers; one of which no office
 * was reached has a row that says so, because no row would say that there is nothing.
 */
export function figureTablesOf({ data, errors = [], query, contract, language }: Answered): readonly FigureTable[] {
  const shaped = shapeTables(data, query, contract.schema);
  const unreached = listUnreached(errors);

  return query.sheet.tables.flatMap(({ title, columns }, index) => {
    const table = shaped[index];

    return table
      ? [figureTable(table, { title: title[language], paths: [...columns.keys()], unreached, contract, language })]
      : [];
  });
}

interface Drawing extends Pick<Answered, "contract" | "language"> {
  readonly title: string;
  readonly paths: readonly string[];
  readonly unreached: readonly string[];
}

function figureTable(shaped: ShapedTable, { title, paths, unreached, contract, language }: Drawing): FigureTable {
  const { columns } = shaped;
  const isSilent = paths.map((path) => isUnreached(path, unreached));
  const rows = shaped.rows.length === 0 && isSilent.every((each) => each) ? [columns.map(() => null)] : shaped.rows;
  const sheetColumns = columns.map(({ header, type }, index): SheetColumn => {
    return { path: paths[index] ?? "", header, type: type?.name ?? "" };
  });
  const reasons = findReasons(sheetColumns);
  const merged = new Set(reasons.filter((reason) => isCarried(reason, rows)).map(({ place }) => place));
  const reasonOf = new Map(reasons.flatMap(({ place, carriers }) => carriers.map((carrier) => [carrier, place])));
  const drawn = sheetColumns
    .map((column, place) => ({ place, type: column.type, measure: measureOf(column) }))
    .filter(({ place }) => !merged.has(place));
  const cellIn = (row: readonly unknown[], { place, type, measure }: (typeof drawn)[number]): Cell => {
    const value = row[place];
    const code = row[reasonOf.get(place) ?? -1];
    if ((value === null || value === undefined) && isSilent[place]) return UNREACHED;
    if (value === null || value === undefined) return emptyCell(code, measure);

    return numberCell(value, code, measure) ?? { kind: "text", text: textOf(value, { type, language, ...contract }) };
  };

  return {
    title,
    ...(language !== "de" && { textLanguage: "de" }),
    columns: drawn.map(({ measure: { header, isNumber, unit } }) => ({ header, isNumber, unit })),
    rows: rows.map((row) => drawn.map((column) => cellIn(row, column))),
  };
}

const UNREACHED: Cell = { kind: "missing", missing: "SOURCE_UNAVAILABLE" };

/** A text that is not there is an empty cell: no sign may claim a reason that nobody gives. */
function emptyCell(code: unknown, { isNumber }: Measure): Cell {
  const missing = missingBy(code) ?? (isNumber ? "NOT_STATED" : null);

  return missing === null ? { kind: "text", text: "" } : { kind: "missing", missing };
}

function numberCell(value: unknown, code: unknown, { isNumber, digitsOf }: Measure): Cell | null {
  if (!isNumber || (typeof value !== "string" && typeof value !== "number")) return null;
  const number = digitsOf(String(value));

  return isNumeral(number) ? { kind: "number", number, isRounded: isRounding(code) } : null;
}
