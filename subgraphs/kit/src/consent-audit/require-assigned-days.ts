import { requireAssignments } from "../audit-assignment/require-assignment.js";
import { ForbiddenError } from "../errors/errors.js";
import type { Context } from "../schema/context.js";
import type { AuditScope } from "./audit-scope.js";

/** Refuses a period of which some day is in no assignment here: nothing found in it would be no finding of nothing. */
export async function requireAssignedDays(
  { from, to }: Pick<AuditScope, "from" | "to">,
  context: Pick<Context, "em" | "loaders" | "viewer">,
): Promise<void> {
  const assignments = await requireAssignments(context);
  if (!assignments.some((assignment) => assignment.from <= from && to <= assignment.to))
    throw new ForbiddenError("The assignment is for other days than the period that is asked for.");
}
