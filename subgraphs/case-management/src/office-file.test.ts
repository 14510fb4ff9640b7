import { testOfficeFile } from "@kim-hub/kit/test-office-file";
import { caseManagement } from "./testing/case-management.js";

testOfficeFile(caseManagement);
