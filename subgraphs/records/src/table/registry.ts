import type { Ownership } from "./ownership.js";
import { isRecorded } from "./recorded-table.js";
import { referredTables } from "./references.js";
import type { RecordedTable, Table } from "./table.js";

/** The tables of one subgraph, and whose rows they hold. */
export interface Registry {
  /** Those of which files are imported, each after those it refers to. */
  readonly tables: readonly Table[];
  /** Those of which clients record rows. */
  readonly recorded: readonly RecordedTable[];
  readonly ownership: Ownership;
}

/** Puts the tables in an order in which each comes after those it refers to; otherwise they stay in the order given. */
export function createRegistry(tables: readonly Table[], ownership: Ownership): Registry {
  const sorted = new Set<Table>();
  const place = (table: Table): void => {
    if (sorted.has(table)) return;
    const referred = referredTables(table);
    for (const other of tables) if (other !== table && referred.includes(other)) place(other);
    sorted.add(table);
  };
  for (const table of tables) place(table);

  return {
    tables: [...sorted].filter(({ isOfClients }) => !isOfClients),
    recorded: [...sorted].filter(isRecorded),
    ownership,
  };
}
