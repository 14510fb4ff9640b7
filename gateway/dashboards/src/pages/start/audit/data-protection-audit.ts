import type { Waiting } from "../waiting.js";
import { auditAssignments } from "./audit-assignments.js";
import { protectionOfficer } from "./protection-officer.js";

/** For an office's data-protection officer what waits there; for the supervisory authority, which has no office, its assignments. */
export const dataProtectionAudit: Waiting = (around) =>
  around.visit.signedIn?.authority == null ? auditAssignments(around) : protectionOfficer(around);
