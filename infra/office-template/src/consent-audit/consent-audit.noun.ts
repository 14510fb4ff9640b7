import { Office } from "@kim-hub/kit/office";
import { createConsentAuditNoun } from "@kim-hub/records/create-consent-audit-noun";

export const CONSENT_AUDIT_NOUN = createConsentAuditNoun(Office.SAMPLE_OFFICE);
