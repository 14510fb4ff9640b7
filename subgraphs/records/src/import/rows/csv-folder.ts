import { join } from "node:path";
import { impliedValues } from "../../table/implied-values.js";
import type { Table } from "../../table/table.js";
import { type FileReading, readingOf } from "../files/file-reading.js";
import { listFiles, type TableFile } from "../files/list-files.js";
import { ordinarySize } from "../files/open-file.js";
import type { ImportProfile } from "../profile/import-profile.js";
import { readCsvFile } from "./csv-file.js";
import { inOwnWords } from "./in-own-words.js";
import type { RowSource } from "./row-source.js";

interface FolderOptions {
  readonly profile?: ImportProfile | undefined;
  /** Whose rows they are where a file does not say it. */
  readonly authority?: string | null;
}

/** The rows of a folder's CSV files: a file for each table, or the office's own as the profile maps them. */
export function csvFolder(folder: string, { profile, authority = null }: FolderOptions = {}): RowSource {
  let files: readonly TableFile[] = [];
  const readings = new Map<string, FileReading>();
  const of = (table: Table) => files.filter((each) => each.table === table);

  return {
    list: async (known) => {
      const listing = listFiles(folder, known, profile);
      files = listing.files;
      for (const { file } of files)
        if (!readings.has(file)) readings.set(file, await readingOf(join(folder, file), profile));

      return {
        tables: known.filter((table) => of(table).length > 0),
        faults: listing.faults,
        findings: [...readings].flatMap(([file, { finding }]) =>
          finding === null ? [] : [{ file, reading: finding }],
        ),
      };
    },
    sizeOf: async (tables) => {
      const paths = tables.flatMap(of).map(({ file }) => join(folder, file));
      const sizes = await Promise.all(paths.map(ordinarySize));

      return sizes.reduce((sum, size) => sum + size, 0);
    },
    read: async function* (table, onRead) {
      const implied = impliedValues(table, authority);
      let before = 0;
      for (const { file, mapping } of of(table)) {
        const { profile: own } = readings.get(file) ?? (await readingOf(join(folder, file), profile));
        let bytes = 0;
        const onBytes = (read: number) => {
          bytes = read;
          onRead(before + read);
        };
        yield* readCsvFile({ folder, file, table, profile: own, mapping, implied, onBytes });
        before += bytes;
      }
    },
    filesOf: (table) => [...new Set(of(table).map(({ file }) => file))],
    inOwnWords: (table, fault) => {
      const mapping = of(table).find(({ file }) => file === fault.file)?.mapping ?? null;

      return mapping ? inOwnWords(fault, mapping) : fault;
    },
  };
}
