import type { EntityManager } from "@mikro-orm/postgresql";
import type { CsvTable } from "./csv-table.js";
import { KnownKeys } from "./known-keys.js";

/** The keys that the tables hold already, of those files only that one of these tables points to. */
export async function readStoredKeys(
  em: EntityManager,
  { tables, all }: { tables: readonly CsvTable[]; all: readonly CsvTable[] },
): Promise<KnownKeys> {
  const known = new KnownKeys();
  const asked = new Set(tables.flatMap(({ pointsTo = [] }) => pointsTo));
  for (const { file, entity, only = "true" } of all.filter(({ file }) => asked.has(file))) {
    const meta = em.getMetadata().get(entity);
    const key = `"${meta.getPrimaryProp().fieldNames[0]}"`;
    const rows = await em.execute<{ key: string }[]>(`select ${key} as key from "${meta.tableName}" where ${only}`);
    for (const row of rows) known.add(file, row.key);
  }

  return known;
}
