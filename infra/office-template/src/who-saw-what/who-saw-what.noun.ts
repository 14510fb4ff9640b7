import { DataClass } from "@kim-hub/kit/data-class";
import { Office } from "@kim-hub/kit/office";
import { createWhoSawWhatNoun } from "@kim-hub/records/create-who-saw-what-noun";
import { SampleOfficeFile } from "../sample-office-file/sample-office-file.js";

export const WHO_SAW_WHAT_NOUN = createWhoSawWhatNoun(Office.SAMPLE_OFFICE, {
  files: SampleOfficeFile,
  dataClass: DataClass.STATUS,
});
