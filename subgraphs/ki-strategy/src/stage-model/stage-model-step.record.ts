import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { ID, Int } from "type-graphql";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import { StageModel } from "./stage-model.js";
import type { StageModelStep } from "./stage-model-step.js";
import { STAGE_MODEL_STEPS } from "./stage-model-step.table.js";

/** The steps of the territory's models. */
export const STAGE_MODEL_STEP_RECORD: RecordTable<StageModelStep> = {
  table: STAGE_MODEL_STEPS,
  term: "a step of a local model (Stufe)",
  fields: {
    model: required(ID),
    position: required(Int, "Counted from 1."),
    name: required(String),
    stages: optional([CaseStageCode], "Which of the seven stages it stands for."),
    remark: optional(String, "Who mapped it and how."),
    ...CITATION,
  },
  territoryOf: async ({ modelId }, loaders) => (await loaders.get(StageModel, modelId)).territoryAgs,
};
