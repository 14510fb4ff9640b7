import { type CsvFault, CsvFaultError } from "./csv-fault.js";
import { readCsvFile } from "./csv-file.js";
import { CsvRow } from "./csv-row.js";
import type { CsvTable } from "./csv-table.js";
import type { ImportProfile } from "./import-profile.js";
import type { KnownKeys } from "./known-keys.js";

export interface FileCheck {
  readonly table: CsvTable;
  readonly rows: number;
  readonly faults: CsvFault[];
  /** The line of each row by its primary key. */
  readonly lines: ReadonlyMap<string, number>;
  /** The later columns that the file does not have. */
  readonly leftOut: readonly string[];
}

interface Checking {
  readonly folder: string;
  readonly profile: ImportProfile;
  readonly table: CsvTable;
  readonly known: KnownKeys;
  /** The primary key of a row that was read. */
  readonly keyOf: (value: object) => string;
  readonly onBytes: (bytes: number) => void;
}

/** Reads the whole file without keeping its rows: lists every fault, at most one per row, and makes its keys known. */
export async function checkFile({ folder, profile, table, known, keyOf, onBytes }: Checking): Promise<FileCheck> {
  const { file } = table;
  const across = table.acrossRows?.();
  const lines = new Map<string, number>();
  const faults: CsvFault[] = [];
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
      // Known before anything can be wrong with it: rows that point to a faulty row are not faulty themselves.
      known.add(file, table.key.map((column) => row.text(column)).join("-"));
      const value = table.toRow(row, known);
      const key = keyOf(value);
      const before = lines.get(key);
      if (before !== undefined) throw row.fault(table.key.join(" and "), `must not repeat line ${before}`);
      across?.check(value, row);
      known.add(file, key);
      lines.set(key, row.line);
    } catch (error) {
      if (!(error instanceof CsvFaultError)) throw error;
      faults.push(error.fault);
    }
  }

  return { table, rows, faults, lines, leftOut };
}
