import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { FaultError } from "../../table/fault.js";
import { KnownKeys } from "../../table/known-keys.js";
import { readRow } from "../../table/read-row.js";
import type { Table } from "../../table/table.js";
import { STRICT } from "../profile/import-profile.js";
import { CsvRow } from "./csv-row.js";
import { layOut } from "./layout.js";

/**
 * The rows of a committed file that no database holds, under the rules of its columns; throws the first fault. At once and not
 * later: modules that waited for a file would be evaluated in another order each time, and with them the schema's.
 */
export function readReferenceRows<T extends object>(folder: string, table: Table<T>): readonly T[] {
  const { file, columns } = table;
  const [header = [], ...records] = parse(readFileSync(join(folder, file)));
  const names = columns.map(({ name }) => name);
  if (header.join() !== names.join())
    throw new FaultError({
      file,
      line: 1,
      column: null,
      rule: `must have the columns ${names.join(", ")} in this order`,
    });

  const layout = layOut({
    ...{ file, table, header, profile: { ...STRICT, encoding: "utf-8" }, implied: {}, mapping: null },
  });

  return records.map((record, index) =>
    readRow(table, new CsvRow({ line: index + 2, record, layout }), new KnownKeys()),
  );
}
