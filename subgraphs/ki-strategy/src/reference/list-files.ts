import { readdirSync } from "node:fs";
import type { CsvFault } from "./csv-fault.js";
import type { CsvTable } from "./csv-table.js";

interface Listing {
  /** The tables that the folder has a file for, in the order of loading. */
  readonly tables: readonly CsvTable[];
  readonly faults: readonly CsvFault[];
}

/** What of a folder can be imported; a file that nothing is known of is a fault, hidden ones are passed over. */
export function listFiles(folder: string, known: readonly CsvTable[]): Listing {
  const files = readdirSync(folder)
    .filter((file) => !file.startsWith("."))
    .sort();
  const names = known.map(({ file }) => file);
  const rule = `must be one of the known files ${names.join(", ")}`;

  return {
    tables: known.filter(({ file }) => files.includes(file)),
    faults: files.filter((file) => !names.includes(file)).map((file) => ({ file, line: null, column: null, rule })),
  };
}
