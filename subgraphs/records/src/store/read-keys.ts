import type { EntityManager } from "@mikro-orm/postgresql";
import type { KeyedTable } from "../table/keyed-table.js";
import { KnownKeys } from "../table/known-keys.js";
import { primaryKey } from "../table/primary-key.js";
import { type KeyInTables, referredTables } from "../table/references.js";
import type { Table } from "../table/table.js";
import { namesOf } from "./names-of.js";
import { runSql } from "./run-sql.js";

/** Keys per statement. */
const BATCH = 10_000;

/** The keys of all rows that these tables may refer to. */
export async function readAllKeys(em: EntityManager, tables: readonly Table[]): Promise<KnownKeys> {
  const referred = new Set(tables.flatMap(referredTables));
  const known = new KnownKeys([...referred].map(({ file }) => file));
  for (const { file, entity, only = "true" } of referred) {
    const { table, key, keyType } = namesOf(em, entity);
    let last: string | undefined;
    do {
      const rest = last === undefined ? "" : `and ${key} > ?::${keyType}`;
      const sql = `select ${key} as key from ${table} where ${only} ${rest} order by ${key} limit ${BATCH}`;
      const rows = await em.execute<{ key: string }[]>(sql, last === undefined ? [] : [last]);
      for (const row of rows) known.add(file, row.key);
      last = rows.length === BATCH ? rows.at(-1)?.key : undefined;
    } while (last !== undefined);
  }

  return known;
}

/** Those of the keys that the tables hold, by one statement: the keys of a whole table may be too many to read. */
export async function readKeys(em: EntityManager, keys: readonly KeyInTables[]): Promise<KnownKeys> {
  const asked = new Map<KeyedTable, Set<string>>();
  for (const { key, tables } of keys)
    for (const other of tables) asked.set(other, (asked.get(other) ?? new Set()).add(primaryKey(other, key)));
  const known = new KnownKeys([...asked.keys()].map(({ file }) => file));
  if (asked.size === 0) return known;

  const selects = [...asked.keys()].map((other) => selectKeys(em, other)).join(" union all ");
  const parameters = [...asked].flatMap(([{ file }, wanted]) => [file, JSON.stringify([...wanted])]);
  for (const { file, key } of await runSql<{ file: string; key: string }>(em, selects, parameters))
    known.add(file, key);

  return known;
}

function selectKeys(em: EntityManager, { entity, only = "true" }: KeyedTable): string {
  const { table, key, keyType } = namesOf(em, entity);

  return `select ?::text as file, ${key}::text as key from ${table}
    where ${key} in (select jsonb_array_elements_text(?::jsonb)::${keyType}) and ${only}`;
}
