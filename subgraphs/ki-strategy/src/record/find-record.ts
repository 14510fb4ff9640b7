import type { EntityManager } from "@mikro-orm/postgresql";
import type { RecordTable } from "./record-table.js";
import { RECORDS } from "./records.js";

/** The record whose rows lie in the database table of this name, or null. */
export function findRecord(em: EntityManager, tableName: string): RecordTable | null {
  return RECORDS.find(({ table }) => em.getMetadata().get(table.entity).tableName === tableName) ?? null;
}
