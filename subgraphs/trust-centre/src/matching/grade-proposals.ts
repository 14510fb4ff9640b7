import type { EntityManager } from "@mikro-orm/postgresql";

const GRADE = "select grade_proposals(?)";

/** People were joined, parted or kept apart: what is open about this link and those that agree with it is graded anew. */
export async function gradeProposals(em: EntityManager, linkId: string): Promise<void> {
  await em.execute(GRADE, [linkId], "run", em.getLoggerContext());
}
