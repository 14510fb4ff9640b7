import type { Noun } from "@kim-hub/records/noun";
import { CaseStage } from "./case-stage.js";
import { CaseStagesResolver } from "./case-stage.resolver.js";
import { CASE_STAGES } from "./case-stage.table.js";

export const CASE_STAGE_NOUN: Noun = {
  entities: [CaseStage],
  resolvers: [CaseStagesResolver],
  tables: [CASE_STAGES],
};
