import type { ProofOf } from "@kim-hub/kit/client-proof";
import { NotFoundError } from "@kim-hub/kit/errors";
import { PersonLink } from "../person/person-link.js";
import type { MatchingContext } from "./matching-context.js";

const RENEW = "select renew_linkage_codes(?, ?, ?, ?, ?::jsonb)";

/** Replaces a person's codes for as long as they agreed to be linked; who no longer does keeps none. Two statements. */
export async function renewCodes(
  proof: ProofOf<"LINKING">,
  { em, disclose, codeSeal: { keyId, seal } }: Pick<MatchingContext, "em" | "disclose" | "codeSeal">,
): Promise<void> {
  const { office, pseudonym } = proof;
  const link = await em.findOne(PersonLink, { office, pseudonym, endedAt: null });
  if (!link) throw new NotFoundError("The trust centre knows nobody of this proof.");
  disclose(link.id);
  const values = [link.id, proof.nameRules, proof.keyId, keyId, JSON.stringify(seal(proof))];
  await em.execute(RENEW, values, "run", em.getLoggerContext());
}
