import type { Context } from "@kim-hub/kit/context";
import { ForbiddenError } from "@kim-hub/kit/errors";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { OWN_TERRITORY } from "../territory/own-territory.js";

/**
 * Throws unless the caller gives the territory's proof or audits it: of a post for one employee its lines tell their pay, which the
 * class of figures alone would open to every office's staff (§ 18 DSG NRW).
 */
export async function requireProofReader(
  ags: string,
  { viewer: { role, purpose, authority }, loaders }: Pick<Context, "viewer" | "loaders">,
): Promise<void> {
  if (role === Role.FUNDING_AUDITOR && purpose === Purpose.FUNDING_AUDIT) return;
  const gives = role === Role.KIM_COORDINATOR && purpose === Purpose.FUNDING_PROOF;
  if (gives && (await OWN_TERRITORY.findForeign(ags, { authority, loaders })) === null) return;
  throw new ForbiddenError(
    "A proof of use is for the coordinators of its territory, who give it, and for funding auditors.",
  );
}
