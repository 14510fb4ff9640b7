import type { EntityManager } from "@mikro-orm/postgresql";
import type { KeyedTable } from "../table/keyed-table.js";

interface Names {
  readonly table: string;
  readonly key: string;
  /** The key's type in PostgreSQL, which compares no text with a UUID. */
  readonly keyType: string;
}

/** The quoted names of the entity's table and primary key. */
export function namesOf(em: EntityManager, entity: KeyedTable["entity"]): Names {
  const meta = em.getMetadata().get(entity);
  const { fieldNames, columnTypes } = meta.getPrimaryProp();

  return { table: `"${meta.tableName}"`, key: `"${fieldNames[0]}"`, keyType: columnTypes[0] ?? "text" };
}
