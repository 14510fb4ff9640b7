import { createAuditAssignment } from "@kim-hub/kit/create-audit-assignment";
import { Purpose, Role } from "@kim-hub/kit/viewer";

export const AuditAssignmentResolver = createAuditAssignment("TrustCentre", {
  ...{ role: Role.TRUST_OFFICER, purpose: Purpose.LINKING },
  who: "Trust officers",
  isLogged: true,
});
