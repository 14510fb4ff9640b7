/** The tables of a run, for a terminal or a German spreadsheet. */
import { type Cell, cellOf, writeCsv } from "@kim-hub/kit/csv-cells";
import type { ShapedTable } from "@kim-hub/kit/shape-tables";
import { renderRecords } from "../../terminal/render-records.js";
import { textOfValue } from "../../terminal/text-of-value.js";

/** Each table drawn under its title. */
export function drawTables(tables: readonly ShapedTable[]): string {
  return tables.map((table) => `${table.title}\n${drawRows(table)}`).join("\n\n");
}

function drawRows({ columns, rows }: ShapedTable): string {
  if (rows.length === 0) return "none";
  const headers = columns.map(({ header }) => header);

  return renderRecords(
    headers,
    rows.map((row) => new Map(headers.map((header, index) => [header, textOfValue(row[index])]))),
  );
}

/** One table as a file of its own. */
export function tableAsCsv(table: ShapedTable): string {
  return writeCsv(recordsOf(table));
}

/** All tables as one text: of several, each begins with a line that holds its title, and an empty line lies between. */
export function tablesAsCsv(tables: readonly ShapedTable[]): string {
  const [only, ...others] = tables;
  if (only && others.length === 0) return tableAsCsv(only);

  return tables
    .map((table, index) => writeCsv([[table.title], ...recordsOf(table)], { mark: index === 0 }))
    .join("\n\n");
}

function recordsOf({ columns, rows }: ShapedTable): readonly (readonly Cell[])[] {
  return [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ type }, index) => cellOf(row[index], type))),
  ];
}
