import { OFFICE_NAMES, type OfficeName, requireOffice } from "./office-names.js";
import { OFFICES } from "./offices.js";

/** Who works in an office. */
export type ClerkRole = (typeof OFFICES)[OfficeName]["clerk"]["code"];

/** For what an office works. */
export type OfficePurpose = (typeof OFFICES)[OfficeName]["purpose"]["code"];

export const CLERK_ROLES: readonly ClerkRole[] = OFFICE_NAMES.map((name) => OFFICES[name].clerk.code);

export const OFFICE_PURPOSES: readonly OfficePurpose[] = OFFICE_NAMES.map((name) => OFFICES[name].purpose.code);

/** The office in which this role works. */
export function officeOfClerk(role: ClerkRole): OfficeName {
  return requireOffice(role, ({ clerk }) => clerk.code);
}

/** The office that works for this purpose. */
export function officeOfPurpose(code: OfficePurpose): OfficeName {
  return requireOffice(code, ({ purpose }) => purpose.code);
}
