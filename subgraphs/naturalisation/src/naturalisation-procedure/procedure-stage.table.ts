import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { uuidOf } from "@kim-hub/records/primary-key";
import { keyOf } from "@kim-hub/records/reference";
import { createTable } from "@kim-hub/records/table";
import { DATE } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { NATURALISATION_PROCEDURES } from "./naturalisation-procedure.table.js";
import { ProcedureStage } from "./procedure-stage.js";
import { ProcedureStageCode } from "./procedure-stage-code.js";

/** Every stage of every procedure; stages may overlap. */
export const PROCEDURE_STAGES = createTable({
  file: "procedure-stages.csv",
  entity: ProcedureStage,
  key: ["procedure", "stage", "started_on"],
  idOf: uuidOf,
  columns: {
    procedure: required(keyOf(NATURALISATION_PROCEDURES)),
    stage: required(oneOf(ProcedureStageCode)),
    started_on: required(DATE),
    ended_on: optional(DATE),
  },
  check: inOrder("started_on", "ended_on"),
});
