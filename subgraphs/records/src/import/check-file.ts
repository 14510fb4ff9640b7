import { type Fault, FaultError } from "../table/fault.js";
import type { KnownKeys } from "../table/known-keys.js";
import { readRow } from "../table/read-row.js";
import { joinedText } from "../table/references.js";
import type { Table } from "../table/table.js";
import { readCsvFile } from "./csv-file.js";
import { CsvRow } from "./csv-row.js";
import type { ImportProfile } from "./import-profile.js";

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
  readonly folder: string;
  readonly profile: ImportProfile;
  readonly table: Table;
  readonly known: KnownKeys;
  /** The primary key of a row that was read. */
  readonly keyOf: (value: object) => string;
  readonly onBytes: (bytes: number) => void;
}

/** Reads the whole file without keeping its rows: lists every fault, at most one per row, and makes its keys known. */
export async function checkFile({ folder, profile, table, known, keyOf, onBytes }: Checking): Promise<FileCheck> {
  const { file } = table;
  const comparison = table.acrossRows?.start();
  const lines = new Map<string, number>();
  const faults: Fault[] = [];
  let rows = 0;
  let leftOut: readonly string[] = [];

  for await (const row of readCsvFile({ folder, table, profile, onBytes })) {
    if (!(row instanceof CsvRow)) {
      faults.push(row);
      continue;
    }
    rows += 1;
    leftOut = row.leftOut;
    try {
      // Known before anything can be wrong with it: rows that refer to a faulty row are not faulty themselves.
      known.add(file, joinedText(row, table.key));
      const value = readRow(table, row, known);
      const key = keyOf(value);
      const before = lines.get(key);
      if (before !== undefined) throw row.fault(table.key.join(" and "), `must not repeat line ${before}`);
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
