import type { DatabaseDefinition } from "@kim-hub/kit/database";
import { MANDATE_USE_MIGRATIONS, MANDATE_USE_RETAINED, MandateUse } from "@kim-hub/kit/mandate-use";
import { Migration20261123 } from "./migrations/migration-20261123.js";
import { NaturalisationProcedure } from "./naturalisation-procedure/naturalisation-procedure.js";
import { ProcedureStage } from "./naturalisation-procedure/procedure-stage.js";

export const database: DatabaseDefinition = {
  entities: [NaturalisationProcedure, ProcedureStage, MandateUse],
  migrations: [{ name: "2026-11-23", class: Migration20261123 }, ...MANDATE_USE_MIGRATIONS],
  retained: [MANDATE_USE_RETAINED],
};
