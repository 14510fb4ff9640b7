import { CsvRow } from "../reference/csv-row.js";
import { inputFault } from "./input-fault.js";
import { fieldOf } from "./input-field.js";
import type { RecordTable } from "./record-table.js";

/** The row of the table's file that says the same as the input. */
export function toCsvRow({ table: { file, columns } }: RecordTable, input: object): CsvRow {
  const cells = columns.map((column): [string, string] => [
    column,
    toCell(column, Reflect.get(input, fieldOf(column))),
  ]);

  return new CsvRow({ file, line: 1, values: new Map(cells) });
}

function toCell(column: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (!Array.isArray(value)) return String(value);
  if (value.some((part) => String(part).includes("|")))
    throw inputFault({ column, rule: "must be texts without a vertical bar" });

  return value.join("|");
}
