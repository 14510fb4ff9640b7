import type { Contract } from "@kim-hub/kit/contract";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { type ShapedTable, shapeTables } from "@kim-hub/kit/shape-tables";
import type { Language } from "../words/language.js";
import type { Cell, FigureTable } from "./figure-table.js";
import { isNumeral } from "./format-number.js";
import { type Measure, measureOf, type SheetColumn } from "./measure.js";
import { findReasons, isCarried, isRounding, missingBy } from "./reasons.js";
import { textOf } from "./text-of.js";

interface Answered {
  readonly data: unknown;
  readonly query: Pick<SavedQuery, "text" | "sheet" | "shape">;
  readonly contract: Contract;
  readonly language: Language;
}

/** The tables of a saved query's answer, in the order of its sheet; one without rows is there with its headers. */
export function figureTablesOf({ data, query, contract, language }: Answered): readonly FigureTable[] {
  const shaped = shapeTables(data, query, contract.schema);

  return query.sheet.tables.flatMap(({ title, columns }, index) => {
    const table = shaped[index];

    return table
      ? [figureTable(table, { title: title[language], paths: [...columns.keys()], contract, language })]
      : [];
  });
}

interface Drawing extends Pick<Answered, "contract" | "language"> {
  readonly title: string;
  readonly paths: readonly string[];
}

function figureTable({ columns, rows }: ShapedTable, { title, paths, contract, language }: Drawing): FigureTable {
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
