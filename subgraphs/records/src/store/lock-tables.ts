import type { EntityManager } from "@mikro-orm/postgresql";
import { runSql } from "./run-sql.js";

/**
 * Waits until nothing else writes rows, neither a mutation nor an import, and keeps it so until the transaction ends: rules
 * over several rows hold only where no other row comes in between.
 */
export async function lockTables(em: EntityManager): Promise<void> {
  await runSql(em, "select pg_advisory_xact_lock(hashtext('records'))");
}
