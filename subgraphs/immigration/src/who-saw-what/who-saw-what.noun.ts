import { DataClass } from "@kim-hub/kit/data-class";
import { Office } from "@kim-hub/kit/office";
import { createWhoSawWhatNoun } from "@kim-hub/records/create-who-saw-what-noun";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";

export const WHO_SAW_WHAT_NOUN = createWhoSawWhatNoun(Office.IMMIGRATION, {
  files: ImmigrationFile,
  dataClass: DataClass.STATUS,
});
