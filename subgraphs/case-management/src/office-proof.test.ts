import { testOfficeProof } from "@kim-hub/kit/test-office-proof";
import { caseManagement } from "./testing/case-management.js";

testOfficeProof(caseManagement, { field: "client", type: "CaseClient" });
