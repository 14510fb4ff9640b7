import { readCsvFile, sizeOf } from "./csv-file.js";
import { type ImportProfile, STRICT } from "./import-profile.js";
import { listFiles } from "./list-files.js";
import type { RowSource } from "./row-source.js";

interface FolderOptions {
  readonly profile?: ImportProfile | undefined;
  /** The values of columns that a file may leave out because the hub knows them. */
  readonly implied?: Readonly<Record<string, string>>;
}

/** The rows of a folder's CSV files, a file for each table. */
export function csvFolder(folder: string, { profile = STRICT, implied = {} }: FolderOptions = {}): RowSource {
  return {
    list: (known) => listFiles(folder, known),
    sizeOf: (tables) =>
      sizeOf(
        folder,
        tables.map(({ file }) => file),
      ),
    read: (table, onBytes) => readCsvFile({ folder, table, profile, implied, onBytes }),
  };
}
