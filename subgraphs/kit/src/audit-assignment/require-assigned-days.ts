import { ForbiddenError } from "../errors/errors.js";
import { type Asking, type Assignment, requireAssignments } from "./require-assignments.js";

/** Local days, both included. */
interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * The assignments that the run rests on and that are for all of these days; throws where there is none: of a part of them, nothing found
 * would look like nothing there.
 */
export async function requireAssignedDays(days: Days, context: Asking): Promise<readonly Assignment[]> {
  const assignments = await requireAssignments(context);
  const covering = assignments.filter(({ from, to }) => from <= days.from && days.to <= to);
  if (covering.length === 0)
    throw new ForbiddenError(`The days from ${days.from} to ${days.to} are not all within the assignment's.`);

  return covering;
}
