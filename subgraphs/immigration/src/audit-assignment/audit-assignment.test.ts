import { testAuditAssignment } from "@kim-hub/kit/test-audit-assignment";
import { immigration } from "../testing/immigration.js";

testAuditAssignment(immigration);
