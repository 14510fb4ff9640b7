/** Cells of CSV that a German spreadsheet opens as it stands: the one place where an answer's values become such cells. */
import { stringify } from "csv-stringify/sync";
import type { GraphQLNamedType } from "graphql";

/** A number goes as it is; a text that a spreadsheet would take for a formula does not. */
export type Cell = string | { readonly number: string };

/** Scalars whose numbers an answer holds as texts. */
const NUMBER_TYPES: ReadonlySet<string> = new Set(["Decimal", "BigInt"]);

/** Semicolons, decimal comma, UTF-8, with its mark unless it goes on from what has one; ends without a line break. */
export function writeCsv(records: readonly (readonly Cell[])[], { mark = true } = {}): string {
  return stringify([...records], {
    ...{ bom: mark, delimiter: ";", escape_formulas: true, eof: false },
    // Cells that are objects are numbers.
    cast: { object: ({ number }) => ({ value: String(number), escape_formulas: false }) },
  });
}

/** What an answer holds in a field of this type; a list of values is one cell, as in a file of the import. */
export function cellOf(value: unknown, type: GraphQLNamedType | undefined): Cell {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((item) => textOf(cellOf(item, type))).join("|");
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  const isNumber = typeof value === "number" || (NUMBER_TYPES.has(type?.name ?? "") && /^-?\d+(\.\d+)?$/.test(text));

  return isNumber ? { number: text.replace(".", ",") } : text;
}

function textOf(cell: Cell): string {
  return typeof cell === "string" ? cell : cell.number;
}
