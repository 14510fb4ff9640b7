import type { KeyedTable } from "./keyed-table.js";
import { isReference, tablesFor } from "./reference.js";
import type { Row } from "./row.js";
import type { Table } from "./table.js";

/** The tables that rows of this one refer to. */
export function referredTables({ columns, joinedKeys = {} }: Table): readonly KeyedTable[] {
  const own = columns.flatMap(({ holds }) => (isReference(holds) ? holds.tables : []));

  return [...new Set([...own, ...Object.values(joinedKeys).map(({ table }) => table)])];
}

/** The keys by which this row refers to others, each with the tables that may hold it; unchecked. */
export function listKeys({ columns, joinedKeys = {} }: Table, row: Row): readonly KeyInTables[] {
  const own = columns.flatMap(({ name, holds }): KeyInTables[] => {
    if (!isReference(holds)) return [];
    const key = row.text(name);
    if (key === "" || key === holds.none) return [];

    return [{ key, tables: tablesFor(holds, row) }];
  });
  const joined = Object.values(joinedKeys).map(({ columns: names, table }) => ({
    key: joinedText(row, names),
    tables: [table],
  }));

  return [...own, ...joined];
}

/** A key, and the tables that may hold it. */
export interface KeyInTables {
  readonly key: string;
  readonly tables: readonly KeyedTable[];
}

/** The texts of the columns joined by hyphens, as primary keys are. */
export function joinedText(row: Row, columns: readonly string[]): string {
  return columns.map((column) => row.text(column)).join("-");
}
