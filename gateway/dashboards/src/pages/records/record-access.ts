import { Purpose, Role } from "@kim-hub/kit/viewer";

/** Who records and corrects the rows of a territory. */
export const RECORDERS: ReadonlySet<Role> = new Set([Role.KIM_COORDINATOR]);

/** For what: the record that the steering group reads. */
export const RECORD_PURPOSE = Purpose.STEERING_REPORT;
