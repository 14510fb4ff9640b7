import { testWhoSawWhat } from "@kim-hub/kit/test-who-saw-what";
import { caseManagement } from "../testing/case-management.js";

testWhoSawWhat(caseManagement);
