import { Office } from "@kim-hub/kit/office";
import { createWhoSawWhatNoun } from "@kim-hub/records/create-who-saw-what-noun";
import { Status } from "../data-classes.js";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";

export const WHO_SAW_WHAT_NOUN = createWhoSawWhatNoun(Office.NATURALISATION, {
  files: NaturalisationProcedure,
  Protected: Status,
  retention: "P24M",
});
