import { requireAssignments } from "../audit-assignment/require-assignment.js";
import { BadInputError, ForbiddenError } from "../errors/errors.js";
import type { Context } from "../schema/context.js";
import type { AuditedDays } from "./audited-days.js";

/** Throws unless an assignment of the caller's opens all of these days: of a part of them nothing found would look like nothing there. */
export async function requireAudited(context: Context, days: AuditedDays): Promise<void> {
  if (days.from > days.to) throw new BadInputError(`The period from ${days.from} to ${days.to} ends before it begins.`);
  const assignments = await requireAssignments(context);
  if (!assignments.some(({ from, to }) => from <= days.from && days.to <= to))
    throw new ForbiddenError(`The days from ${days.from} to ${days.to} are not all within the assignment's.`);
}
