import { readdirSync } from "node:fs";
import type { Table } from "../table/table.js";
import type { Listing } from "./row-source.js";

/** The tables for which the folder has a file, in the order of loading. An unknown file is a fault; hidden ones are passed over. */
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
