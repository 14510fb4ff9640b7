import type { EntityManager } from "@mikro-orm/postgresql";
import { ALL_ROWS } from "../table/ownership.js";
import { runSql } from "./run-sql.js";

/**
 * Waits until nothing else writes rows under this lock, neither a mutation nor an import, and keeps it so until the transaction
 * ends: rules over several rows hold only where no other row comes in between.
 */
export async function lockTables(em: EntityManager, lock: string = ALL_ROWS): Promise<void> {
  await runSql(em, "select pg_advisory_xact_lock(hashtext(?))", [lock]);
}
