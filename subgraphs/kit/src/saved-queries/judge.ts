import type { SavedQuery } from "./saved-query.js";
import type { PassCriterion, SheetTable } from "./sheet.js";
import { listRows } from "./table-rows.js";

/** Whether an answer's data meet all pass criteria; null where the query has none. */
export function judge({ sheet, shape }: Pick<SavedQuery, "sheet" | "shape">, data: unknown): boolean | null {
  const { pass, passAlso = [], tables } = sheet;
  if (!pass || !tables[pass.table - 1]) return null;

  return [pass, ...passAlso].every((each) =>
    holds(each, tables[each.table - 1], { data, lists: new Set(shape.lists) }),
  );
}

interface Answered {
  readonly data: unknown;
  readonly lists: ReadonlySet<string>;
}

function holds(pass: PassCriterion, table: SheetTable | undefined, { data, lists }: Answered): boolean {
  if (!table) return false;
  const place = [...table.columns.keys()].indexOf(pass.where ?? "");
  const rows = listRows(table, data, lists);
  const counted = place < 0 ? rows : rows.filter((row) => counts(row[place] ?? null, pass));

  return counted.length === pass.rows;
}

function counts(value: unknown, { in: some, notIn }: PassCriterion): boolean {
  return (some?.includes(value) ?? true) && !(notIn?.includes(value) ?? false);
}
