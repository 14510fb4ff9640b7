import { testOfficePart } from "@kim-hub/kit/test-office-part";
import { caseManagement } from "./testing/case-management.js";

testOfficePart(caseManagement);
