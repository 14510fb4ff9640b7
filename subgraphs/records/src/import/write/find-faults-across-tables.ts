import type { EntityManager } from "@mikro-orm/postgresql";
import { rulesAcrossTables } from "../../table/table.js";
import type { FileCheck } from "../check/check-file.js";
import type { RowSource } from "../rows/row-source.js";

/** Adds the rows of the file that break the rules over several tables, now that all of them are written. */
export async function findFaultsAcrossTables(
  em: EntityManager,
  { table, places, faults }: FileCheck,
  source: RowSource,
): Promise<void> {
  for (const { sql, column, rule } of rulesAcrossTables(table))
    for (const { id } of await em.execute<{ id: string }[]>(sql)) {
      const place = places.find(id);
      // A row of another file's making is not this file's fault.
      if (place) faults.add(source.inOwnWords(table, { ...place, column, rule }));
    }
}
