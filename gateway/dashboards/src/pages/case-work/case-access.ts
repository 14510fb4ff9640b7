import { Purpose, Role } from "@kim-hub/kit/viewer";

/** Who works on cases. */
export const CASE_MANAGERS: ReadonlySet<Role> = new Set([Role.CASE_MANAGER]);

/** For what. */
export const CASE_PURPOSE = Purpose.CASE_WORK;
