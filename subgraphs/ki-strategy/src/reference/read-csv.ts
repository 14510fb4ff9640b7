import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import { CsvRow } from "./csv-row.js";

interface CsvFile<T> {
  readonly folder: string;
  readonly file: string;
  /** The columns that together name a row; a repetition stops the load. */
  readonly key: readonly [string, ...string[]];
  readonly toRow: (row: CsvRow) => T;
}

/** Every row of one reference file, in the file's order. */
export function readCsv<T>({ folder, file, key, toRow }: CsvFile<T>): T[] {
  const lines = new Map<string, number>();

  return parseRows(folder, file).map((row) => {
    const name = key.map((column) => row.text(column)).join("|");
    const before = lines.get(name);
    if (before !== undefined) throw row.fault(key.join(" and "), `must not repeat line ${before}`);
    lines.set(name, row.line);

    return toRow(row);
  });
}

function parseRows(folder: string, file: string): CsvRow[] {
  try {
    return parse<CsvRow, Record<string, string>>(readFileSync(join(folder, file), "utf8"), {
      bom: true,
      columns: true,
      on_record: (values, { lines }) => new CsvRow({ file, line: lines, values }),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Error(`${file}: ${error.message}`, { cause: error });
  }
}
