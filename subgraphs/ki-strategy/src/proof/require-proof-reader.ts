import type { Context } from "@kim-hub/kit/context";
import { ForbiddenError } from "@kim-hub/kit/errors";
import { requireAssignments } from "@kim-hub/kit/require-assignments";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { integrationCentreOf, OWN_TERRITORY } from "../territory/own-territory.js";

interface Proven {
  readonly ags: string;
  readonly year: number;
}

/**
 * Throws unless the caller gives the territory's proof or audits it under an assignment that covers the year: of a post for one employee
 * its lines tell their pay, which the class of figures alone would open to every office's staff (§ 18 DSG NRW).
 */
export async function requireProofReader(proven: Proven, context: Context): Promise<void> {
  const { role, purpose, authority } = context.viewer;
  if (role === Role.FUNDING_AUDITOR && purpose === Purpose.FUNDING_AUDIT) return requireAudited(proven, context);
  const gives = role === Role.KIM_COORDINATOR && purpose === Purpose.FUNDING_PROOF;
  if (gives && (await isOf(proven.ags, authority, context))) return;
  throw new ForbiddenError(
    "A proof of use is for the coordinators of its territory, who give it, and for funding auditors.",
  );
}

async function requireAudited({ ags, year }: Proven, context: Context): Promise<void> {
  const assignments = await requireAssignments(context);
  const covering = assignments.filter(({ from, to }) => from <= `${year}-01-01` && to >= `${year}-12-31`);
  if (covering.some(({ authorityId }) => authorityId === integrationCentreOf(ags))) return;
  for (const { authorityId } of covering) if (await isOf(ags, authorityId, context)) return;
  throw new ForbiddenError("The assignment covers other territories or years than this proof of use.");
}

async function isOf(ags: string, authority: string | null, { loaders }: Context): Promise<boolean> {
  return (await OWN_TERRITORY.findForeign(ags, { authority, loaders })) === null;
}
