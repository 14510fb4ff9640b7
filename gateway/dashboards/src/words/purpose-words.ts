import type { Purpose } from "@kim-hub/kit/viewer";
import { OFFICE_PURPOSES, officeOfPurpose } from "@kim-hub/offices/callers";
import { declarationOf } from "@kim-hub/offices/office-names";
import { recordOf } from "@kim-hub/offices/record-of";
import type { Words } from "./language.js";

/** Each purpose as a person reads it; the paragraph is what it rests on. */
export const PURPOSE_WORDS: Readonly<Record<Purpose, Words>> = {
  STEERING_REPORT: {
    de: "Bericht für die Lenkungsgruppe (§ 9 TIntG NRW)",
    en: "Report for the steering group (§ 9 TIntG NRW)",
  },
  STEERING_CASE_REVIEW: {
    de: "Beratung eines freigegebenen Verlaufs in der Lenkungsgruppe (Einwilligung, Art. 7 DSGVO)",
    en: "Review of a released path in the steering group (consent, Art. 7 GDPR)",
  },
  ...recordOf(OFFICE_PURPOSES, (purpose) => declarationOf(officeOfPurpose(purpose)).purpose.words),
  LINKING: { de: "Verknüpfung in der Vertrauensstelle", en: "Linking in the trust centre" },
  RELEASE_PROOF: { de: "Nachweis der Freigaben (Art. 7 Abs. 1 DSGVO)", en: "Proof of releases (Art. 7 (1) GDPR)" },
  ACCESS_RULES: {
    de: "Zugriffsregeln der eigenen Behörde (Art. 25 DSGVO)",
    en: "Access rules of one's own authority (Art. 25 GDPR)",
  },
  FUNDING_PROOF: { de: "Verwendungsnachweis (§ 44 LHO)", en: "Proof of use of the grant (§ 44 LHO)" },
  FUNDING_AUDIT: { de: "Prüfung der Förderung (§ 44 LHO)", en: "Audit of the funding (§ 44 LHO)" },
  DP_AUDIT: { de: "Datenschutzprüfung (Art. 39, 57 DSGVO)", en: "Data-protection audit (Art. 39, 57 GDPR)" },
  SUBJECT_ACCESS: {
    de: "Auskunft über die eigenen Daten (Art. 15 DSGVO)",
    en: "Access to one's own data (Art. 15 GDPR)",
  },
  COUNCIL_INQUIRY: { de: "Anfrage eines Rates oder Kreistages", en: "Inquiry of a council" },
  DEVELOPMENT: { de: "Entwicklung mit erfundenen Daten", en: "Development with invented data" },
};

/** What a page says where it shows public data only. */
export const NO_PURPOSE: Words = { de: "keiner nötig, nur öffentliche Angaben", en: "none needed, public data only" };
