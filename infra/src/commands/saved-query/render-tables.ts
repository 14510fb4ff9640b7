/** The tables of a run, for a terminal or a German spreadsheet. */
import { cellOf, writeCsv } from "../../terminal/csv-cells.js";
import { renderRecords } from "../../terminal/render-records.js";
import { textOfValue } from "../../terminal/text-of-value.js";
import type { ShapedTable } from "./shape-tables.js";

/** Each table drawn under its title. */
export function drawTables(tables: readonly ShapedTable[]): string {
  return tables.map(({ title, headers, rows }) => `${title}\n${drawRows(headers, rows)}`).join("\n\n");
}

function drawRows(headers: ShapedTable["headers"], rows: ShapedTable["rows"]): string {
  if (rows.length === 0) return "none";
  const records = rows.map(
    (row) => new Map(headers.map((header, column) => [header, textOfValue(row[column]?.value)])),
  );

  return renderRecords(headers, records);
}

/** One table as a file of its own. */
export function tableAsCsv({ headers, rows }: ShapedTable): string {
  return writeCsv([headers, ...cellsOf(rows)]);
}

/** All tables as one text: of several, each begins with a line that holds its title, and an empty line lies between. */
export function tablesAsCsv(tables: readonly ShapedTable[]): string {
  const [only, ...others] = tables;
  if (only && others.length === 0) return tableAsCsv(only);

  return tables
    .map(({ title, headers, rows }, index) => writeCsv([[title], headers, ...cellsOf(rows)], { mark: index === 0 }))
    .join("\n\n");
}

function cellsOf(rows: ShapedTable["rows"]) {
  return rows.map((row) => row.map(({ value, type }) => cellOf(value, type)));
}
