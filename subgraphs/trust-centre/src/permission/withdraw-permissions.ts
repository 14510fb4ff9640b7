import { localDate } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import type { Office } from "@kim-hub/kit/office";
import { getClient } from "../person/get-client.js";
import { PathRelease } from "../released-path/path-release.js";
import type { ConfidentialityRelease } from "./confidentiality-release.js";
import type { Consent } from "./consent.js";

/** Which permissions of a client end. */
export interface Withdrawal {
  readonly clientPseudonym: string;
  readonly steeringGroup: string;
  /** Of this office, or null for all. */
  readonly sender: Office | null;
  /** The day on which the client withdrew; null for today. */
  readonly withdrawnOn: string | null;
}

/**
 * Withdraws a client's permissions of one kind and, with any of them, every path of that person to that steering group for good: a later
 * permission needs a new release with a new token. Returns those withdrawn now.
 */
export async function withdrawPermissions<T extends Consent | ConfidentialityRelease>(
  type: new (...values: never[]) => T,
  { clientPseudonym, steeringGroup, sender, withdrawnOn }: Withdrawal,
  context: Context,
): Promise<readonly T[]> {
  const { em, viewer } = context;
  const { personId } = await getClient(clientPseudonym, context);
  const held = await em.find<Consent | ConfidentialityRelease>(type, {
    personId,
    recipient: steeringGroup,
    withdrawnAt: null,
    ...(sender && { sender }),
  });
  if (held.length === 0) return [];

  for (const permission of held) permission.withdraw(viewer.actor, withdrawnOn ?? localDate());
  const paths = await em.find(PathRelease, { personId, steeringGroup, revokedAt: null });
  for (const path of paths) path.revoke(viewer.actor);
  await em.flush();

  return held.filter((permission): permission is T => permission instanceof type);
}
