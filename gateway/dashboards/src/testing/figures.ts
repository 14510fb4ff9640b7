import type { Cell, FigureTable, Missing } from "../tables/figure-table.js";
import { MISSING_SIGNS } from "../tables/missing-signs.js";

const REASONS: readonly Missing[] = [
  "SUPPRESSED",
  "NOT_COLLECTED",
  "NOT_APPLICABLE",
  "SOURCE_UNAVAILABLE",
  "NOT_STATED",
];

/** A table of a category and values, the missing ones by their sign. */
export function tableOf(headers: readonly string[], rows: readonly (readonly [string, ...string[]])[]): FigureTable {
  return {
    title: "Personen",
    columns: headers.map((header, index) => ({ header, isNumber: index > 0, unit: "" })),
    rows: rows.map(([category, ...values]) => [{ kind: "text", text: category }, ...values.map(cellOf)]),
  };
}

function cellOf(value: string): Cell {
  const missing = REASONS.find((reason) => MISSING_SIGNS[reason] === value);

  return missing ? { kind: "missing", missing } : { kind: "number", number: value, isRounded: false };
}
