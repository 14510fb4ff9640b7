import type { Fault } from "../../table/fault.js";
import type { Row } from "../../table/row.js";
import type { Table } from "../../table/table.js";

/** The rows of an import. Each table's are read twice or three times, to check, write and compare them, so that none is kept in between. */
export interface RowSource {
  /** Those of the known tables that have rows, in the same order, and the faults of rows that belong to no known table. */
  list(known: readonly Table[]): Promise<Listing>;
  /** Of these tables' rows together, in the unit in which `read` reports. */
  sizeOf(tables: readonly Table[]): Promise<number>;
  /** The table's rows in order; a line that is no row comes as a fault in its place. Reports how much it has read. */
  read(table: Table, onRead: (size: number) => void): AsyncIterable<Row | Fault>;
  /** The files of the table's rows, as their office names them: all rows of a file are written, or none. */
  filesOf(table: Table): readonly string[];
  /** A fault of the table's columns in the words of the file. */
  inOwnWords(table: Table, fault: Fault): Fault;
}

interface Listing {
  readonly tables: readonly Table[];
  readonly faults: readonly Fault[];
  /** The findings on files without a profile, one sentence each. */
  readonly findings: readonly Finding[];
}

/** How a file was read of which no profile says how it is written. */
export interface Finding {
  readonly file: string;
  readonly reading: string;
}
