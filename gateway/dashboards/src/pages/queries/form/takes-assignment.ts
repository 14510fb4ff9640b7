import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { Role } from "@kim-hub/kit/viewer";

const AUDITORS: ReadonlySet<Role> = new Set([Role.DATA_PROTECTION_AUDITOR, Role.FUNDING_AUDITOR]);

/** Whether a run of this role may rest on an audit assignment; public data needs none, and who does not audit has none. */
export function takesAssignment({ sheet }: Pick<SavedQuery, "sheet">, role: Role): boolean {
  return AUDITORS.has(role) && sheet.classes.some((each) => each !== "PUBLIC");
}
