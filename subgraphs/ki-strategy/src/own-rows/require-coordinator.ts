import { ForbiddenError } from "@kim-hub/kit/errors";
import { Role, type Viewer } from "@kim-hub/kit/viewer";

/** Whose the rows of a territory are to record and correct. */
export const COORDINATORS: readonly Role[] = [Role.KIM_COORDINATOR];

/** The refusal of everybody else. */
export const FOR_COORDINATORS = "The rows of a territory are for its coordinators to correct.";

/** Throws `FORBIDDEN` for everybody but coordinators. */
export function requireCoordinator({ role }: Pick<Viewer, "role">): void {
  if (!COORDINATORS.includes(role)) throw new ForbiddenError(FOR_COORDINATORS);
}
