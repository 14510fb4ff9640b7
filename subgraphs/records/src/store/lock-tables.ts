import type { EntityManager } from "@mikro-orm/postgresql";
import { ALL_ROWS } from "../table/ownership.js";
import { runSql } from "./run-sql.js";

/**
 * Waits until nothing else writes rows under these locks, neither a mutation nor an import, and keeps it so until the transaction
 * ends: rules over several rows hold only where no other row comes in between.
 */
export async function lockTables(em: EntityManager, ...locks: readonly string[]): Promise<void> {
  // In one order for everybody: nobody holds what another waits for, and waits for what the other holds.
  const wanted = locks.length > 0 ? locks.toSorted() : [ALL_ROWS];
  await runSql(em, `select ${wanted.map(() => "pg_advisory_xact_lock(hashtext(?))")}`, wanted);
}
