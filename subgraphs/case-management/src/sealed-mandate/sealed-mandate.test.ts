import { testSealedMandate } from "@kim-hub/kit/test-sealed-mandate";
import { caseManagement } from "../testing/case-management.js";

testSealedMandate(caseManagement);
