import { testAuditAssignment } from "@kim-hub/kit/test-audit-assignment";
import { naturalisation } from "../testing/naturalisation.js";

testAuditAssignment(naturalisation);
