import { requireAssignedDays } from "../audit-assignment/require-assigned-days.js";
import { BadInputError } from "../errors/errors.js";
import type { Context } from "../schema/context.js";
import type { AuditedDays } from "./audited-days.js";

/** Throws unless the days are a period that an assignment of the caller's opens. */
export async function requireAudited(context: Context, days: AuditedDays): Promise<void> {
  if (days.from > days.to) throw new BadInputError(`The period from ${days.from} to ${days.to} ends before it begins.`);
  await requireAssignedDays(days, context);
}
