import type { Noun } from "@kim-hub/records/noun";
import { NATURALISATION_PROCEDURE_NOUN } from "./naturalisation-procedure/naturalisation-procedure.noun.js";
import { PROCEDURE_STAGE_NOUN } from "./procedure-stage/procedure-stage.noun.js";

/** Everything that a naturalisation office keeps, noun by noun. */
export const NOUNS: readonly Noun[] = [NATURALISATION_PROCEDURE_NOUN, PROCEDURE_STAGE_NOUN];
