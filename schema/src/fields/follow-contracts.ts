import type { OwnedField } from "../data-rules.js";
import type { TableRow } from "./field-table.js";

/**
 * The table as the contracts have it: a field that is new or has another class stands in it from today, unapproved; one that went
 * is no row any more, so that it is approved anew if it comes back. Sorted by owner and field.
 */
export function followContracts(
  table: readonly TableRow[],
  owned: readonly Pick<OwnedField, "subgraph" | "coordinate" | "dataClass">[],
  today: string,
): readonly TableRow[] {
  const known = new Map(table.map((row) => [keyOf(row.owner, row.field), row]));

  return owned
    .map(({ subgraph: owner, coordinate: field, dataClass }): TableRow => {
      const row = known.get(keyOf(owner, field));

      return row?.class === dataClass ? row : { owner, field, class: dataClass, since: today, approvedBy: null };
    })
    .toSorted((left, right) => (keyOf(left.owner, left.field) < keyOf(right.owner, right.field) ? -1 : 1));
}

function keyOf(owner: string, field: string): string {
  return `${owner} ${field}`;
}
