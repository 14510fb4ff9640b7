import { Purpose, Role } from "@kim-hub/kit/viewer";

/** Who opens the person's pages: the person alone. */
export const PERSONS: ReadonlySet<Role> = new Set([Role.DATA_SUBJECT]);

/** For what: to know and to end. */
export const PERSON_PURPOSE = Purpose.SUBJECT_ACCESS;
