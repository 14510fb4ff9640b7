import { withLabel } from "@kim-hub/kit/code-label";
import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { SUSPENDS } from "../naturalisation-procedure/ends-with-stages.js";
import { OF_PROCEDURE, PROCEDURE_COLUMNS, PROCEDURE_KEYS } from "../naturalisation-procedure/procedure-columns.js";
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
    ...PROCEDURE_COLUMNS,
    stage: required(oneOf(ProcedureStageCode)),
    started_on: required(DATE),
    ended_on: optional(DATE),
  },
  joinedKeys: PROCEDURE_KEYS,
  check: inOrder("started_on", "ended_on"),
  acrossTables: {
    sql: `select s.id from procedure_stage s join naturalisation_procedure p on p.id = s.procedure_id where ${SUSPENDS}`,
    column: "stage",
    rule: `must not be ${SUSPENDED} on the day of the decision or of the handing over`,
  },
  recorded: { term: "a stage of a naturalisation procedure (Verfahrensschritt)", ...OF_PROCEDURE },
});
