import { Office } from "@kim-hub/kit/office";
import { createWhoSawWhatNoun } from "@kim-hub/records/create-who-saw-what-noun";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { Case } from "../data-classes.js";

export const WHO_SAW_WHAT_NOUN = createWhoSawWhatNoun(Office.CASE_MANAGEMENT, {
  files: CaseManagementCase,
  Protected: Case,
  retention: "P6M",
});
