import { testAuditAssignment } from "@kim-hub/kit/test-audit-assignment";
import { caseManagement } from "../testing/case-management.js";

testAuditAssignment(caseManagement);
