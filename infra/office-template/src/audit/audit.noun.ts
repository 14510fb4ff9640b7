import { Office } from "@kim-hub/kit/office";
import { createAuditNoun } from "@kim-hub/records/create-audit-noun";

export const AUDIT_NOUN = createAuditNoun(Office.SAMPLE_OFFICE);
