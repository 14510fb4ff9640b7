import { Role } from "@kim-hub/kit/viewer";
import { createOfficeHistory } from "@kim-hub/records/office-history";
import { Case } from "./data-classes.js";

/** Who changed a row of a case, when, and what it said before: for those who may read the case. */
export const HISTORY = createOfficeHistory({
  name: "CaseManagementHistory",
  Protected: Case,
  owners: [Role.CASE_MANAGER],
});
