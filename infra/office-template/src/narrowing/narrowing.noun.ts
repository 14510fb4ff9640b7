import { Office } from "@kim-hub/kit/office";
import { createNarrowingNoun } from "@kim-hub/records/create-narrowing-noun";

export const NARROWING_NOUN = createNarrowingNoun(Office.SAMPLE_OFFICE);
