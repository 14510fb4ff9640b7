import type { Orm } from "./database.js";

/** The SQL that would bring the migrated tables of this database to their entities; empty when they agree. Functions, grants and rows are not compared. */
export function listMissingStatements({ schema }: Orm): Promise<string> {
  return schema.getUpdateSchemaSQL({ wrap: false, safe: false });
}
