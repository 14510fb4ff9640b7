import { DataClass } from "@kim-hub/kit/data-class";
import { Office } from "@kim-hub/kit/office";
import { createWhoSawWhatNoun } from "@kim-hub/records/create-who-saw-what-noun";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";

export const WHO_SAW_WHAT_NOUN = createWhoSawWhatNoun(Office.NATURALISATION, {
  files: NaturalisationProcedure,
  dataClass: DataClass.STATUS,
});
