import { OWN_AUTHORITY_ONLY } from "@kim-hub/records/ownership";
import { createRegistry } from "@kim-hub/records/registry";
import { NATURALISATION_PROCEDURES } from "./naturalisation-procedure/naturalisation-procedure.table.js";
import { PROCEDURE_STAGES } from "./naturalisation-procedure/procedure-stage.table.js";

/** Every kind of row that can be imported. */
export const REGISTRY = createRegistry([NATURALISATION_PROCEDURES, PROCEDURE_STAGES], OWN_AUTHORITY_ONLY);
