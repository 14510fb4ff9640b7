import type { KeyedTable } from "./keyed-table.js";
import { UNIT_SEPARATOR } from "./primary-key.js";
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
    key: joinedText(row, names, table),
    tables: [table],
  }));

  return [...own, ...joined];
}

/** The columns' names as a fault shows them: without those that the hub fills in itself. */
export function shownNames({ columns }: Pick<Table, "columns">, names: readonly string[]): string {
  const isImplied = (name: string) => columns.some((column) => column.name === name && column.isImplied);

  return names.filter((name) => !isImplied(name)).join(" and ");
}

/** A key, and the tables that may hold it. */
export interface KeyInTables {
  readonly key: string;
  readonly tables: readonly KeyedTable[];
}

/** The texts of the columns joined as the table makes its keys: by hyphens where they are the primary key itself. */
export function joinedText(row: Row, columns: readonly string[], { idOf }: Pick<KeyedTable, "idOf">): string {
  return columns.map((column) => row.text(column)).join(idOf ? UNIT_SEPARATOR : "-");
}
