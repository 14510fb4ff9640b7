import { withLabel } from "@kim-hub/kit/code-label";
import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { FILES_AUTHORITY } from "@kim-hub/records/personal-columns";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { SUSPENDS } from "../naturalisation-procedure/ends-with-stages.js";
import { NATURALISATION_PROCEDURES } from "../naturalisation-procedure/naturalisation-procedure.table.js";
import { ofProcedure } from "../naturalisation-procedure/of-procedure.js";
import { ProcedureStage } from "./procedure-stage.js";
import { ProcedureStageCode } from "./procedure-stage-code.js";

const SUSPENDED = withLabel(ProcedureStageCode, "SUSPENDED");

/** Every stage of every procedure; stages may overlap. */
export const PROCEDURE_STAGES = createTable({
  file: "procedure-stages.csv",
  entity: ProcedureStage,
  key: ["authority", "procedure", "stage", "started_on"],
  idOf: uuidOf,
  columns: {
    authority: FILES_AUTHORITY,
    procedure: required(TEXT, { property: null, description: "File reference of the procedure." }),
    stage: required(oneOf(ProcedureStageCode)),
    started_on: required(DATE),
    ended_on: optional(DATE),
  },
  joinedKeys: { procedure: { columns: ["authority", "procedure"], table: NATURALISATION_PROCEDURES } },
  check: inOrder("started_on", "ended_on"),
  acrossTables: {
    sql: `select s.id from procedure_stage s join naturalisation_procedure p on p.id = s.procedure_id where ${SUSPENDS}`,
    column: "stage",
    rule: `must not be ${SUSPENDED} on the day of the decision or of the handing over`,
  },
  recorded: { term: "a stage of a naturalisation procedure (Verfahrensschritt)", ...ofProcedure },
});
