import { ForbiddenError } from "../errors/errors.js";
import type { Context } from "../schema/context.js";
import { AuditAssignment } from "./audit-assignment.js";

/** What an assignment lets a run touch: rows of the authority, of the days from the first to the last. */
export interface Assignment {
  readonly reference: string;
  readonly authorityId: string;
  /** Local days, both included. */
  readonly from: string;
  readonly to: string;
}

/** A context in which an audit asks. */
export type Asking = Pick<Context, "em" | "loaders" | "viewer">;

const ASSIGNED = `select reference, authority_id as "authorityId", period_from::text as "from", period_to::text as "to"
  from assigned() order by authority_id`;

/** The assignments that the run rests on, one for each authority of this office that takes part; throws unless there is one. */
export async function requireAssignments(context: Asking): Promise<readonly [Assignment, ...Assignment[]]> {
  const [first, ...more] = await context.loaders.batch("assigned", "", async () => [await readAssigned(context)]);
  if (!first) throw await refusalOf(context);

  return [first, ...more];
}

/** A statement of the session, which the question's account leaves out. */
function readAssigned({ em }: Pick<Context, "em">): Promise<readonly Assignment[]> {
  return em.execute<Assignment[]>(ASSIGNED);
}

async function refusalOf({ em, viewer: { assignment = null } }: Asking): Promise<ForbiddenError> {
  if (assignment === null)
    return new ForbiddenError("An audit names the assignment that it rests on, and none is named.");
  const known = await em.count(AuditAssignment, { reference: assignment });

  return new ForbiddenError(
    known === 0
      ? "This office has recorded no assignment of this reference for the caller."
      : "The assignment does not hold today: it has not begun, is over, or was ended.",
  );
}
