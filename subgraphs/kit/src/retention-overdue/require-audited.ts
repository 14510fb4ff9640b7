import { requireAssignedDays } from "../audit-assignment/require-assigned-days.js";
import type { Asking } from "../audit-assignment/require-assignments.js";
import { ForbiddenError } from "../errors/errors.js";
import { Purpose, Role } from "../identity/viewer.js";

/** Throws unless an assignment of the auditor is about the day: the function of the database counts nothing else either. */
export async function requireAudited(context: Asking, asOf: string): Promise<void> {
  const { role, purpose } = context.viewer;
  if (role !== Role.DATA_PROTECTION_AUDITOR || purpose !== Purpose.DP_AUDIT)
    throw new ForbiddenError("What should have been deleted is counted for DP_AUDIT: data-protection auditors.");
  await requireAssignedDays({ from: asOf, to: asOf }, context);
}
