import type { EntityManager } from "@mikro-orm/postgresql";
import type { FileCheck } from "./check-file.js";
import type { CsvFault } from "./csv-fault.js";

/** The rows of these files that break a rule over several tables, now that all of them are written. */
export async function checkAfterwards(em: EntityManager, checks: readonly FileCheck[]): Promise<CsvFault[]> {
  const faults: CsvFault[] = [];
  for (const { table, lines } of checks) {
    if (!table.afterwards) continue;
    const { sql, column, rule } = table.afterwards;
    const rows = await em.execute<{ id: string }[]>(sql);
    for (const { id } of rows) {
      const line = lines.get(id);
      // A row of another file's making is not this file's fault.
      if (line !== undefined) faults.push({ file: table.file, line, column, rule });
    }
  }

  return faults;
}
