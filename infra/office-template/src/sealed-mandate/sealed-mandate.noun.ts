import { Office } from "@kim-hub/kit/office";
import { createSealedMandateNoun } from "@kim-hub/records/create-sealed-mandate-noun";

export const SEALED_MANDATE_NOUN = createSealedMandateNoun(Office.SAMPLE_OFFICE);
