import type { Role } from "@kim-hub/kit/viewer";
import { CLERK_ROLES, officeOfClerk } from "@kim-hub/offices/callers";
import { declarationOf } from "@kim-hub/offices/office-names";
import { recordOf } from "@kim-hub/offices/record-of";
import type { Words } from "./language.js";

/** Each role as its holder would say it. */
export const ROLE_WORDS: Readonly<Record<Role, Words>> = {
  PUBLIC: { de: "Öffentlichkeit", en: "Public" },
  STEERING_GROUP_MEMBER: { de: "Mitglied der Lenkungsgruppe", en: "Member of the steering group" },
  KIM_COORDINATOR: { de: "KIM-Koordination", en: "KIM coordination" },
  ...recordOf(CLERK_ROLES, (role) => declarationOf(officeOfClerk(role)).clerk.words),
  DATA_STEWARD: { de: "Datenpflege", en: "Data steward" },
  TRUST_OFFICER: { de: "Vertrauensperson der Vertrauensstelle", en: "Officer of the trust centre" },
  FUNDING_AUDITOR: { de: "Prüfung der Förderung", en: "Funding auditor" },
  DATA_PROTECTION_AUDITOR: { de: "Datenschutzprüfung", en: "Data-protection auditor" },
  DATA_SUBJECT: { de: "Eigene Daten", en: "Own data" },
  AGENCY_DEVELOPER: { de: "Entwicklung einer Behörde", en: "Developer of an agency" },
};
