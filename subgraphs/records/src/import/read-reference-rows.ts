import { FaultError } from "../table/fault.js";
import { KnownKeys } from "../table/known-keys.js";
import { readRow } from "../table/read-row.js";
import { Row } from "../table/row.js";
import type { Table } from "../table/table.js";
import { csvFolder } from "./csv-folder.js";

/** The rows of a committed file that no database holds, under the rules of its columns; throws the first fault. */
export async function readReferenceRows<T extends object>(folder: string, table: Table<T>): Promise<readonly T[]> {
  const rows: T[] = [];
  for await (const row of csvFolder(folder).read(table, () => {})) {
    if (!(row instanceof Row)) throw new FaultError(row);
    rows.push(readRow(table, row, new KnownKeys()));
  }

  return rows;
}
