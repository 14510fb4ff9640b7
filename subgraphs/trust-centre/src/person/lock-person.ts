import type { EntityManager } from "@mikro-orm/postgresql";

/**
 * Makes changes to one person take turns until the transaction ends: a path that is released while a permission is withdrawn, at whatever
 * office, would miss the withdrawal, and outlive it. Two providers' clients are different rows; the lock is on the person.
 */
export async function lockPerson(em: EntityManager, personId: string): Promise<void> {
  await em.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", [personId], "run", em.getLoggerContext());
}
