import type { Sheet, SheetTable } from "@kim-hub/kit/saved-query-sheet";
import type { SelectedField } from "./selected-fields.js";

/** Finds columns that are no value of the answer, tables whose rows would multiply, and values without a column. */
export function findTableFaults({ tables }: Sheet, fields: readonly SelectedField[]): string[] {
  const leaves = new Map(fields.filter(({ isLeaf }) => isLeaf).map((field) => [field.path, field]));
  const shown = new Set(tables.flatMap(({ columns }) => [...columns.keys()]));
  const missing = [...leaves.keys()].filter((path) => !shown.has(path) && !isOfPaging(path));

  return [
    ...tables.flatMap((table, index) => findColumnFaults(table, leaves).map((fault) => `table ${index + 1}: ${fault}`)),
    ...missing.map((path) => `no table has a column for ${path}.`),
  ];
}

function findColumnFaults({ columns }: SheetTable, leaves: ReadonlyMap<string, SelectedField>): string[] {
  const unknown = [...columns.keys()].filter((path) => !leaves.has(path));
  if (unknown.length > 0) return unknown.map((path) => `${path} is no value that the operation selects.`);
  const chains = [...columns.keys()].map((path) => leaves.get(path)?.lists ?? []);
  const longest = chains.reduce((left, right) => (right.length > left.length ? right : left), []);
  const beside = chains.find((lists) => lists.some((list, depth) => longest[depth] !== list));

  return beside ? [`its columns pass through ${beside.join(", ")} and, beside it, through ${longest.join(", ")}.`] : [];
}

/** Where a list ends and goes on is no finding of the query. */
function isOfPaging(path: string): boolean {
  return /(^|\.)pageInfo\.\w+$/.test(path);
}
