import type { EntityManager } from "@mikro-orm/postgresql";

const FORGET = "select forget_linkage(?)";

/** The person's agreement to be linked has ended at this office: their codes go, and every proposal that nobody has decided on. */
export async function forgetCodes(em: EntityManager, linkId: string): Promise<void> {
  await em.execute(FORGET, [linkId], "run", em.getLoggerContext());
}
