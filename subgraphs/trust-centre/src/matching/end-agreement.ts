import type { EntityManager } from "@mikro-orm/postgresql";

const END = "select end_agreement(?)";

/**
 * The person's agreement to be linked has ended at this office: their codes go, every proposal that nobody has decided on, and every
 * link that the trust officer confirmed; paths of the person that was parted by it are dead for good.
 */
export async function endAgreement(em: EntityManager, linkId: string): Promise<void> {
  await em.execute(END, [linkId], "run", em.getLoggerContext());
}
