import type { SavedQuery } from "./saved-query.js";
import { listRows } from "./table-rows.js";

/** Whether an answer's data meet the pass criterion; null where the query has none. */
export function judge({ sheet, shape }: Pick<SavedQuery, "sheet" | "shape">, data: unknown): boolean | null {
  const { pass, tables } = sheet;
  const table = pass && tables[pass.table - 1];
  if (!pass || !table) return null;
  const place = [...table.columns.keys()].indexOf(pass.where ?? "");
  const rows = listRows(table, data, new Set(shape.lists));
  const counted = place < 0 ? rows : rows.filter((row) => counts(row[place] ?? null, pass));

  return counted.length === pass.rows;
}

function counts(value: unknown, { in: some, notIn }: NonNullable<SavedQuery["sheet"]["pass"]>): boolean {
  return (some?.includes(value) ?? true) && !(notIn?.includes(value) ?? false);
}
