import { DataClass } from "@kim-hub/kit/data-class";
import { Office } from "@kim-hub/kit/office";
import { createWhoSawWhatNoun } from "@kim-hub/records/create-who-saw-what-noun";
import { CaseManagementCase } from "../case-file/case-management-case.js";

export const WHO_SAW_WHAT_NOUN = createWhoSawWhatNoun(Office.CASE_MANAGEMENT, {
  files: CaseManagementCase,
  dataClass: DataClass.CASE,
});
