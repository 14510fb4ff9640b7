import {
  CLERK_ROLES,
  type ClerkRole,
  OFFICE_PURPOSES,
  type OfficePurpose,
  officeOfClerk,
  officeOfPurpose,
} from "@kim-hub/offices/callers";
import { declarationOf, OFFICE_NAMES, type OfficeName } from "@kim-hub/offices/office-names";
import { recordOf } from "@kim-hub/offices/record-of";
import type { PersonLanguage } from "./person-language.js";

/** The offices by name. */
export function officesIn(language: PersonLanguage): Readonly<Record<OfficeName, string>> {
  return recordOf(OFFICE_NAMES, (office) => declarationOf(office).words[language]);
}

/** A clerk's office, in place of the role. */
export function clerksIn(language: PersonLanguage): Readonly<Record<ClerkRole, string>> {
  return recordOf(CLERK_ROLES, (role) => declarationOf(officeOfClerk(role)).words[language]);
}

/** For what each office works. */
export function purposesIn(language: PersonLanguage): Readonly<Record<OfficePurpose, string>> {
  return recordOf(OFFICE_PURPOSES, (purpose) => declarationOf(officeOfPurpose(purpose)).purpose.forThePerson[language]);
}
