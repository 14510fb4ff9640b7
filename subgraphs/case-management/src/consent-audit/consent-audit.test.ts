import { testConsentAudit } from "@kim-hub/kit/test-consent-audit";
import { caseManagement } from "../testing/case-management.js";

testConsentAudit(caseManagement);
