import type { EntityManager } from "@mikro-orm/postgresql";
import { lockTables } from "./lock-tables.js";

/**
 * Runs `write` while nothing else writes rows under these locks: in a transaction of its own, or in the one under way, which for
 * personal rows also holds the entry of the disclosure log.
 */
export async function writeAlone<T>(
  em: EntityManager,
  locks: string | readonly string[],
  write: (em: EntityManager) => Promise<T>,
): Promise<T> {
  const own = em.isInTransaction() ? em : em.fork();

  return own.transactional(async (transaction) => {
    await lockTables(transaction, ...[locks].flat());

    return write(transaction);
  });
}
