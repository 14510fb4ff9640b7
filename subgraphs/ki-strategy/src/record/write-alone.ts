import type { EntityManager } from "@mikro-orm/postgresql";
import { runSql } from "./run-sql.js";

/**
 * Runs `write` in a transaction of its own while nothing else writes, neither a mutation nor an import: rules over
 * several rows hold only where no other row comes in between.
 */
export async function writeAlone<T>(em: EntityManager, write: (em: EntityManager) => Promise<T>): Promise<T> {
  return em.fork().transactional(async (transaction) => {
    // The lock that imports take.
    await runSql(transaction, "select pg_advisory_xact_lock(hashtext('reference-data'))");

    return write(transaction);
  });
}
