import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { optional, required, withDefault } from "@kim-hub/records/column";
import { listOf } from "@kim-hub/records/list-rules";
import { keyOf } from "@kim-hub/records/reference";
import { createTable } from "@kim-hub/records/table";
import { TEXT } from "@kim-hub/records/text-rules";
import { oneOf, WHOLE_NUMBER } from "@kim-hub/records/value-rules";
import { CITATION } from "../source/citation-columns.js";
import { StageModel } from "./stage-model.js";
import { STAGE_MODELS } from "./stage-model.table.js";
import { StageModelStep } from "./stage-model-step.js";

const STAGES = listOf(oneOf(CaseStageCode));

/** Every step of every local model. */
export const STAGE_MODEL_STEPS = createTable({
  file: "stage-model-steps.csv",
  entity: StageModelStep,
  key: ["model", "position"],
  columns: {
    model: required(keyOf(STAGE_MODELS), { property: "modelId" }),
    position: required(WHOLE_NUMBER, { description: "Counted from 1." }),
    name: required(TEXT),
    stages: withDefault([], STAGES, { description: "Which of the seven stages it stands for." }),
    remark: optional(TEXT, { description: "Who mapped it and how." }),
    ...CITATION,
  },
  recorded: {
    term: "a step of a local model (Stufe)",
    ownerOf: async ({ modelId }, loaders) => (await loaders.get(StageModel, modelId)).territoryAgs,
  },
});
