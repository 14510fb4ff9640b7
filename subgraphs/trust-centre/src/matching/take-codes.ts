import type { LinkageCodes } from "@kim-hub/kit/linkage-codes";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { CodeSeal } from "./code-seal.js";

interface Taken extends LinkageCodes {
  /** The link of the person at the office at whose counter they agreed: one of the caller's own authority. */
  readonly linkId: string;
  /** The last day of the person's agreement. */
  readonly validTo: string;
}

const TAKE = "select take_linkage_codes(?, ?, ?, ?, ?::date, ?::jsonb)";

/**
 * Keeps the codes of a person who agreed to be linked in place of those that were there, and proposes whom they may be for other offices. The
 * caller learns nothing of it: one statement, without an answer.
 */
export async function takeCodes(
  em: EntityManager,
  { linkId, validTo, ...made }: Taken,
  { keyId, seal }: CodeSeal,
): Promise<void> {
  const values = [linkId, made.nameRules, made.keyId, keyId, validTo, JSON.stringify(seal(made))];
  // Hand-written SQL is counted only with the manager's logger context named.
  await em.execute(TAKE, values, "run", em.getLoggerContext());
}
