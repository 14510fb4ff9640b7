import type { EntityManager } from "@mikro-orm/postgresql";
import type { Fault } from "../table/fault.js";
import type { FileCheck } from "./check-file.js";

/** The rows of these files that break a rule over several tables, now that all of them are written. */
export async function findFaultsAcrossTables(em: EntityManager, checks: readonly FileCheck[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { table, lines } of checks) {
    if (!table.acrossTables) continue;
    const { sql, column, rule } = table.acrossTables;
    const rows = await em.execute<{ id: string }[]>(sql);
    for (const { id } of rows) {
      const line = lines.get(id);
      // A row of another file's making is not this file's fault.
      if (line !== undefined) faults.push({ file: table.file, line, column, rule });
    }
  }

  return faults;
}
