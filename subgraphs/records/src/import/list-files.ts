import { readdirSync } from "node:fs";
import type { Fault } from "../table/fault.js";
import type { Table } from "../table/table.js";

interface Listing {
  /** The tables that the folder has a file for, in the order of loading. */
  readonly tables: readonly Table[];
  readonly faults: readonly Fault[];
}

/** What of a folder can be imported; a file that nothing is known of is a fault, hidden ones are passed over. */
export function listFiles(folder: string, known: readonly Table[]): Listing {
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
