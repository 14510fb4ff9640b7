import { InputRow } from "../../table/input-row.js";
import type { Table } from "../../table/table.js";
import type { RowSource } from "./row-source.js";

/** Rows of typed values, as the inputs of mutations have them. */
export function givenRows(rows: ReadonlyMap<Table, readonly object[]>): RowSource {
  const count = (table: Table) => rows.get(table)?.length ?? 0;

  return {
    list: async (known) => ({ tables: known.filter((table) => rows.has(table)), faults: [], findings: [] }),
    sizeOf: async (tables) => tables.reduce((sum, table) => sum + count(table), 0),
    async *read(table, onRead) {
      for (const [index, input] of (rows.get(table) ?? []).entries()) {
        onRead(index + 1);
        yield new InputRow(table, input, index + 1);
      }
    },
    filesOf: ({ file }) => [file],
    inOwnWords: (_table, fault) => fault,
  };
}
