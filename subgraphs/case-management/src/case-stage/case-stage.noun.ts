import { byBindingOrder } from "@kim-hub/kit/case-stage-code";
import type { Noun } from "@kim-hub/records/noun";
import { createRowsOfCase } from "../case-file/rows-of-case.js";
import { CaseStage } from "./case-stage.js";
import { CASE_STAGES } from "./case-stage.table.js";

export const CASE_STAGE_NOUN: Noun = {
  entities: [CaseStage],
  resolvers: [
    createRowsOfCase({
      type: CaseStage,
      name: "stages",
      description: "In the binding order; a stage entered again, in order of beginning.",
      compare: (left, right) =>
        byBindingOrder(left.stage, right.stage) || left.startedOn.localeCompare(right.startedOn),
      atMost: 20,
    }),
  ],
  tables: [CASE_STAGES],
};
