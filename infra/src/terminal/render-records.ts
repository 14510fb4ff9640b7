import { drawTable, tableWidth } from "./draw-table.js";

const widestCell = 44;
const widestTable = 160;

/** Texts by column as one table, or, where that would be too wide, each record as lines. */
export function renderRecords(columns: readonly string[], records: readonly ReadonlyMap<string, string>[]): string {
  const rows = [columns, ...records.map((record) => columns.map((column) => record.get(column) ?? ""))];
  const cells = rows.map((row) => row.map(wrap));

  // A table wider than the screen is broken up by it; as lines, each row stays readable.
  return tableWidth(cells) > widestTable ? records.map(renderLines).join("\n\n") : drawTable(cells);
}

/** One line for each text, behind its name. */
export function renderLines(values: ReadonlyMap<string, string>): string {
  const width = [...values.keys()].reduce((widest, name) => Math.max(widest, name.length), 0);

  return [...values].map(([name, text]) => `${name.padEnd(width)}  ${indented(text, width)}`).join("\n");
}

/** A text of several lines stands below its name, moved in, so that none of its lines can pass for another part of the answer. */
function indented(text: string, width: number): string {
  return text.includes("\n") ? `\n${text.trimEnd().replaceAll(/^/gm, " ".repeat(Math.min(width, 2) + 2))}` : text;
}

const line = new RegExp(`.{1,${widestCell}}(?:\\s|$)|.{1,${widestCell}}`, "gu");

/** Breaks between words where it can, and inside a word longer than a cell. */
function wrap(text: string): readonly string[] {
  return text.match(line)?.map((part) => part.trimEnd()) ?? [""];
}
