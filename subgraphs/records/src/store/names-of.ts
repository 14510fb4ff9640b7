import type { EntityManager } from "@mikro-orm/postgresql";
import type { KeyedTable } from "../table/keyed-table.js";

/** The quoted names of the entity's table and primary key. */
export function namesOf(
  em: EntityManager,
  entity: KeyedTable["entity"],
): { readonly table: string; readonly key: string } {
  const meta = em.getMetadata().get(entity);

  return { table: `"${meta.tableName}"`, key: `"${meta.getPrimaryProp().fieldNames[0]}"` };
}
