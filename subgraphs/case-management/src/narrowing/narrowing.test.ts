import { testNarrowing } from "@kim-hub/kit/test-narrowing";
import { caseManagement } from "../testing/case-management.js";

testNarrowing(caseManagement);
