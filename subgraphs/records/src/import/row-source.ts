import type { Fault } from "../table/fault.js";
import type { Row } from "../table/row.js";
import type { Table } from "../table/table.js";

/** The rows of an import. Each table's are read twice, to check them and to write them, so that none is kept in between. */
export interface RowSource {
  /** Those of the known tables that have rows, in the same order, and the faults of rows that belong to no known table. */
  list(known: readonly Table[]): Listing;
  /** Of these tables' rows together, in the unit in which `read` reports. */
  sizeOf(tables: readonly Table[]): Promise<number>;
  /** The table's rows in order; a line that is no row comes as a fault in its place. Reports how much it has read. */
  read(table: Table, onRead: (size: number) => void): AsyncIterable<Row | Fault>;
}

export interface Listing {
  readonly tables: readonly Table[];
  readonly faults: readonly Fault[];
}
