import { Purpose, Role } from "@kim-hub/kit/viewer";
import { createAuditAssignmentNoun } from "@kim-hub/records/create-audit-assignment-noun";

export const AUDIT_ASSIGNMENT_NOUN = createAuditAssignmentNoun("KiStrategy", {
  ...{ role: Role.KIM_COORDINATOR, purpose: Purpose.FUNDING_PROOF },
  who: "KIM coordinators",
});
