import type { EntityManager } from "@mikro-orm/postgresql";
import { type Fault, FaultError } from "../table/fault.js";
import type { FileCheck } from "./check-file.js";
import { CsvRow } from "./csv-row.js";

/** Primary keys by the file that their rows came from. */
export type RowKeys = Readonly<Record<string, readonly string[]>>;

/**
 * The rows of these files that cannot stand beside rows that the tables hold from elsewhere: a rule over the rows of a
 * file is one over the rows of its table. Rows that an earlier load wrote and these files replace do not count.
 */
export async function findFaultsAcrossRows(
  em: EntityManager,
  checks: readonly FileCheck[],
  replaced: RowKeys,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { table, lines } of checks) {
    if (!table.acrossRows) continue;
    const comparison = table.acrossRows.start();
    const rows = await em.find<object>(table.entity, {}, { disableIdentityMap: true });
    const leaving = new Set(replaced[table.file]);
    const standing = rows
      .map((value) => ({ value, id: String(Reflect.get(value, "id")) }))
      .map(({ value, id }) => ({ value, id, line: lines.get(id) }))
      .filter(({ id, line }) => line !== undefined || !leaving.has(id));
    // Those from elsewhere first: whatever collides with them is the file's fault.
    for (const { value, line } of standing.toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0))) {
      try {
        comparison.check(value, new CsvRow({ file: table.file, line: line ?? 0, values: new Map() }));
      } catch (error) {
        if (!(error instanceof FaultError)) throw error;
        // Two rows that stood wrong before are not this file's fault.
        if (line !== undefined) faults.push(error.fault);
      }
    }
  }

  return faults;
}
