import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { CASE_COLUMNS, CASE_KEYS, OF_CASE } from "../case-file/case-columns.js";
import { BINDING_ORDER } from "./binding-order.js";
import { CaseStage } from "./case-stage.js";
import { ONE_AT_A_TIME } from "./one-at-a-time.js";

/** Every stage of every case; a stage may be entered again. */
export const CASE_STAGES = createTable({
  file: "case-stages.csv",
  entity: CaseStage,
  key: ["authority", "case_file", "stage", "started_on"],
  idOf: uuidOf,
  columns: {
    ...CASE_COLUMNS,
    stage: required(oneOf(CaseStageCode)),
    started_on: required(DATE),
    ended_on: optional(DATE),
    jump_reason: optional(TEXT, { later: true, description: "Why the stage is entered out of the binding order." }),
  },
  joinedKeys: CASE_KEYS,
  check: inOrder("started_on", "ended_on"),
  acrossRows: ONE_AT_A_TIME,
  acrossTables: BINDING_ORDER,
  recorded: { term: "a stage of a case (Phase)", ...OF_CASE },
});
