import type { Noun } from "@kim-hub/records/noun";
import { CASE_NOUN } from "./case-file/case.noun.js";
import { CASE_STAGE_NOUN } from "./case-stage/case-stage.noun.js";
import { DEPUTYSHIP_NOUN } from "./deputyship/deputyship.noun.js";

/** Everything that case management knows, noun by noun. */
export const NOUNS: readonly Noun[] = [CASE_NOUN, CASE_STAGE_NOUN, DEPUTYSHIP_NOUN];
