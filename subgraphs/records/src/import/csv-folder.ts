import { impliedValues } from "../table/implied-values.js";
import { readCsvFile, sizeOf } from "./csv-file.js";
import { type ImportProfile, STRICT } from "./import-profile.js";
import { listFiles } from "./list-files.js";
import type { RowSource } from "./row-source.js";

interface FolderOptions {
  readonly profile?: ImportProfile | undefined;
  /** Whose rows they are where a file does not say it. */
  readonly authority?: string | null;
}

/** The rows of a folder's CSV files, a file for each table. */
export function csvFolder(folder: string, { profile = STRICT, authority = null }: FolderOptions = {}): RowSource {
  return {
    list: (known) => listFiles(folder, known),
    sizeOf: (tables) =>
      sizeOf(
        folder,
        tables.map(({ file }) => file),
      ),
    read: (table, onBytes) =>
      readCsvFile({ folder, table, profile, implied: impliedValues(table, authority), onBytes }),
  };
}
