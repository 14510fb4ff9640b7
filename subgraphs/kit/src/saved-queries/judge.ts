import type { SavedQuery } from "./saved-query.js";
import type { PassCriterion, Sheet } from "./sheet.js";
import { listRows } from "./table-rows.js";

/** Whether an answer's data meet the pass criterion; null where the query has none. */
export function judge({ sheet, shape }: Pick<SavedQuery, "sheet" | "shape">, data: unknown): boolean | null {
  const { pass, tables } = sheet;
  if (!pass || !tables[pass.table - 1]) return null;
  const lists = new Set(shape.lists);

  return [pass, ...(pass.and ?? [])].every((criterion) => isMet(criterion, { tables, lists, data }));
}

interface Answered extends Pick<Sheet, "tables"> {
  readonly lists: ReadonlySet<string>;
  readonly data: unknown;
}

function isMet(criterion: PassCriterion, { tables, lists, data }: Answered): boolean {
  const table = tables[criterion.table - 1];
  if (!table) return false;
  const place = [...table.columns.keys()].indexOf(criterion.where ?? "");
  const rows = listRows(table, data, lists);
  const counted = place < 0 ? rows : rows.filter((row) => counts(row[place] ?? null, criterion));

  return counted.length === criterion.rows;
}

function counts(value: unknown, { in: some, notIn }: PassCriterion): boolean {
  return (some?.includes(value) ?? true) && !(notIn?.includes(value) ?? false);
}
