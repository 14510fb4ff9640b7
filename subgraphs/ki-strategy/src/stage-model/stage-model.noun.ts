import type { CitedNoun } from "../cited-noun.js";
import { StageModel } from "./stage-model.js";
import { StageModelResolver, TerritoryStageModelsResolver } from "./stage-model.resolver.js";
import { STAGE_MODELS } from "./stage-model.table.js";
import { StageModelStep } from "./stage-model-step.js";
import { STAGE_MODEL_STEPS } from "./stage-model-step.table.js";

export const STAGE_MODEL_NOUN: CitedNoun = {
  entities: [StageModel, StageModelStep],
  resolvers: [StageModelResolver, TerritoryStageModelsResolver],
  tables: [STAGE_MODELS, STAGE_MODEL_STEPS],
  cited: [StageModel, StageModelStep],
};
