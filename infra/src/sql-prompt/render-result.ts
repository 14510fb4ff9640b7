import { writeCsv } from "@kim-hub/kit/csv-cells";
import type { StatementResult } from "@kim-hub/postgres/guarded-session";
import { escapeUnprintable } from "../terminal/escape-unprintable.js";
import { renderRecords } from "../terminal/render-records.js";
import { textOfValue } from "../terminal/text-of-value.js";

export type ResultFormat = "csv" | "json" | "table";

/** The rows of a statement, and below a table how many there are; of a statement that has none, what it did. */
export function renderResult(result: StatementResult, format: ResultFormat): string {
  const columns = tellApart(result.columns);
  if (format === "json") return renderJson(columns, result);
  if (format === "csv") return writeCsv([columns, ...result.rows.map((row) => row.map(cellOf))]);
  const { command, rows, rowCount } = result;
  const count = rowCount === null ? "" : ` ${rowCount} ${rowCount === 1 ? "row" : "rows"}`;
  if (columns.length === 0) return `${command}${count}`;
  const records = rows.map((row) => new Map(row.map((value, index) => [columns[index] ?? "", textOfValue(value)])));

  return `${rows.length === 0 ? columns.join(", ") : renderRecords(columns, records)}\n${rows.length} ${rows.length === 1 ? "row" : "rows"}`;
}

function renderJson(columns: readonly string[], { rows }: StatementResult): string {
  const objects = rows.map((row) => Object.fromEntries(row.map((value, index) => [columns[index] ?? "", value])));

  return escapeUnprintable(JSON.stringify(objects, null, 2));
}

/** Two columns may have one name. */
function tellApart(columns: readonly string[]): readonly string[] {
  return columns.map((name, index) => {
    const before = columns.slice(0, index).filter((other) => other === name).length;

    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

function cellOf(value: unknown) {
  if (value === null) return "";
  if (typeof value === "number") return { number: String(value).replace(".", ",") };

  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
