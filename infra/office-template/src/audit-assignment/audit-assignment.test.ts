import { testAuditAssignment } from "@kim-hub/kit/test-audit-assignment";
import { sampleOffice } from "../testing/sample-office.js";

testAuditAssignment(sampleOffice);
