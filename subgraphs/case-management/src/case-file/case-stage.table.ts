import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { uuidOf } from "@kim-hub/records/primary-key";
import { keyOf } from "@kim-hub/records/reference";
import { createTable } from "@kim-hub/records/table";
import { DATE } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { CASES } from "./case-management-case.table.js";
import { CaseStage } from "./case-stage.js";

/** Every stage of every case; a stage may be entered again. */
export const CASE_STAGES = createTable({
  file: "case-stages.csv",
  entity: CaseStage,
  key: ["case_file", "stage", "started_on"],
  idOf: uuidOf,
  columns: {
    case_file: required(keyOf(CASES)),
    stage: required(oneOf(CaseStageCode)),
    started_on: required(DATE),
    ended_on: optional(DATE),
  },
  check: inOrder("started_on", "ended_on"),
});
