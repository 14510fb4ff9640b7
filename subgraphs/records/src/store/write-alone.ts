import type { EntityManager } from "@mikro-orm/postgresql";
import { lockTables } from "./lock-tables.js";

/** Runs `write` in a transaction of its own in which nothing else writes rows. */
export async function writeAlone<T>(em: EntityManager, write: (em: EntityManager) => Promise<T>): Promise<T> {
  return em.fork().transactional(async (transaction) => {
    await lockTables(transaction);

    return write(transaction);
  });
}
