import type { EntityManager } from "@mikro-orm/postgresql";
import type { KeyedTable } from "../table/keyed-table.js";

interface Names {
  readonly table: string;
  readonly key: string;
  /** The key's type in PostgreSQL, which compares no text with a UUID. */
  readonly keyType: string;
  /** The column that counts the changes, unquoted; undefined without one. */
  readonly version: string | undefined;
}

/** The quoted names of the entity's table and primary key. */
export function namesOf(em: EntityManager, entity: KeyedTable["entity"]): Names {
  const meta = em.getMetadata().get(entity);
  const { fieldNames, columnTypes } = meta.getPrimaryProp();
  const version = meta.props.find((prop) => prop.version)?.fieldNames[0];

  return { table: `"${meta.tableName}"`, key: `"${fieldNames[0]}"`, keyType: columnTypes[0] ?? "text", version };
}
