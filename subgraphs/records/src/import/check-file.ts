import { type Fault, FaultError } from "../table/fault.js";
import type { KnownKeys } from "../table/known-keys.js";
import { primaryKey } from "../table/primary-key.js";
import { readRow } from "../table/read-row.js";
import { joinedText, shownNames } from "../table/references.js";
import { Row } from "../table/row.js";
import type { Table } from "../table/table.js";
import type { RowSource } from "./row-source.js";

export interface FileCheck {
  readonly table: Table;
  readonly rows: number;
  readonly faults: Fault[];
  /** The line of each row by its primary key. */
  readonly lines: ReadonlyMap<string, number>;
  /** The later columns that the file does not have. */
  readonly leftOut: readonly string[];
}

interface Checking {
  readonly source: RowSource;
  readonly table: Table;
  readonly known: KnownKeys;
  /** The primary key of a row that was read. */
  readonly keyOf: (value: object) => string;
  readonly onRead: (size: number) => void;
}

/** Reads the whole file without keeping its rows: lists every fault, at most one per row, and makes its keys known. */
export async function checkFile({ source, table, known, keyOf, onRead }: Checking): Promise<FileCheck> {
  const { file } = table;
  const comparison = table.acrossRows?.start();
  const lines = new Map<string, number>();
  const faults: Fault[] = [];
  let rows = 0;
  let leftOut: readonly string[] = [];

  for await (const row of source.read(table, onRead)) {
    if (!(row instanceof Row)) {
      faults.push(row);
      continue;
    }
    rows += 1;
    leftOut = row.leftOut;
    try {
      // Known before anything can be wrong with it: rows that refer to a faulty row are not faulty themselves.
      known.add(file, primaryKey(table, joinedText(row, table.key, table)));
      const value = readRow(table, row, known);
      const key = keyOf(value);
      const before = lines.get(key);
      if (before !== undefined) throw row.fault(shownNames(table, table.key), `must not repeat line ${before}`);
      comparison?.check(value, row);
      known.add(file, key);
      lines.set(key, row.line);
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      faults.push(error.fault);
    }
  }

  return { table, rows, faults, lines, leftOut };
}
