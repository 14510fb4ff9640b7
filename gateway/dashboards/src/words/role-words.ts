import type { Role } from "@kim-hub/kit/viewer";
import type { Words } from "./language.js";

/** Each role as its holder would say it. */
export const ROLE_WORDS: Readonly<Record<Role, Words>> = {
  PUBLIC: { de: "Öffentlichkeit", en: "Public" },
  STEERING_GROUP_MEMBER: { de: "Mitglied der Lenkungsgruppe", en: "Member of the steering group" },
  KIM_COORDINATOR: { de: "KIM-Koordination", en: "KIM coordination" },
  CASE_MANAGER: { de: "Case Management", en: "Case management" },
  IMMIGRATION_CLERK: { de: "Sachbearbeitung der Ausländerbehörde", en: "Clerk of the immigration office" },
  NATURALISATION_CLERK: { de: "Sachbearbeitung der Einbürgerungsbehörde", en: "Clerk of the naturalisation office" },
  DATA_STEWARD: { de: "Datenpflege", en: "Data steward" },
  TRUST_OFFICER: { de: "Vertrauensperson der Vertrauensstelle", en: "Officer of the trust centre" },
  FUNDING_AUDITOR: { de: "Prüfung der Förderung", en: "Funding auditor" },
  DATA_PROTECTION_AUDITOR: { de: "Datenschutzprüfung", en: "Data-protection auditor" },
  DATA_SUBJECT: { de: "Eigene Daten", en: "Own data" },
  AGENCY_DEVELOPER: { de: "Entwicklung einer Behörde", en: "Developer of an agency" },
};
