import { requireAssignments } from "../audit-assignment/require-assignment.js";
import { ForbiddenError } from "../errors/errors.js";
import { Purpose, Role } from "../identity/viewer.js";
import type { Context } from "../schema/context.js";

type Asking = Pick<Context, "em" | "viewer" | "loaders">;

/** Throws unless an assignment of the auditor is about the day: the function of the database counts nothing else either. */
export async function requireAudited(context: Asking, asOf: string): Promise<void> {
  const { role, purpose } = context.viewer;
  if (role !== Role.DATA_PROTECTION_AUDITOR || purpose !== Purpose.DP_AUDIT)
    throw new ForbiddenError("What should have been deleted is counted for DP_AUDIT: data-protection auditors.");
  const assignments = await requireAssignments(context);
  if (!assignments.some(({ from, to }) => from <= asOf && asOf <= to))
    throw new ForbiddenError("The day lies outside the days that the assignment is about.");
}
