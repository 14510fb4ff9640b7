import { Purpose, Role } from "@kim-hub/kit/viewer";
import { createAuditAssignmentNoun } from "@kim-hub/records/create-audit-assignment-noun";

export const AUDIT_ASSIGNMENT_NOUN = createAuditAssignmentNoun("SampleOffice", {
  ...{ role: Role.DATA_STEWARD, purpose: Purpose.ACCESS_RULES },
  who: "Data stewards",
});
