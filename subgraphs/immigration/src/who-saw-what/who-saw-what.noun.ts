import { Office } from "@kim-hub/kit/office";
import { createWhoSawWhatNoun } from "@kim-hub/records/create-who-saw-what-noun";
import { Status } from "../data-classes.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";

export const WHO_SAW_WHAT_NOUN = createWhoSawWhatNoun(Office.IMMIGRATION, {
  files: ImmigrationFile,
  Protected: Status,
  retention: "P24M",
});
