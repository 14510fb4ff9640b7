import { readdirSync } from "node:fs";
import type { Fault } from "../../table/fault.js";
import type { Table } from "../../table/table.js";
import type { TableMapping } from "../profile/file-mapping.js";
import type { ImportProfile } from "../profile/import-profile.js";
import { matchesName } from "../profile/matches-name.js";
import { requireKnownNames } from "../profile/require-known-names.js";

/** A file that holds rows of a table; without a mapping it is named, and has its columns named, as the table's own. */
export interface TableFile {
  readonly table: Table;
  readonly file: string;
  readonly mapping: TableMapping | null;
}

/** The folder's files with the tables that they fill. An unknown file is a fault; hidden ones, and those that the profile ignores, are passed over. */
export function listFiles(
  folder: string,
  known: readonly Table[],
  { files: mappings, ignore }: Pick<ImportProfile, "files" | "ignore"> = { files: [], ignore: [] },
): { readonly files: readonly TableFile[]; readonly faults: readonly Fault[] } {
  requireKnownNames(mappings, known);
  const names = [...mappings.map(({ file }) => file), ...known.map(({ file }) => file)];
  const rule = `must be one of the known files ${names.join(", ")}`;
  const found: TableFile[] = [];
  const faults: Fault[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (file.startsWith(".") || ignore.some((pattern) => matchesName(pattern, file))) continue;
    const filled = filledBy(file, known, mappings);
    found.push(...filled);
    if (filled.length === 0) faults.push({ file, line: null, column: null, rule });
  }

  return { files: found, faults };
}

function filledBy(file: string, known: readonly Table[], mappings: ImportProfile["files"]): readonly TableFile[] {
  const mapping = mappings.find((candidate) => matchesName(candidate.file, file));
  const tableOf = (name: string) => known.filter((table) => table.file === name);
  if (!mapping) return tableOf(file).map((table) => ({ table, file, mapping: null }));

  return mapping.tables.flatMap((each) => tableOf(each.table).map((table) => ({ table, file, mapping: each })));
}
