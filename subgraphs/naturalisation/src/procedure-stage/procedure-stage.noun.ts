import type { Noun } from "@kim-hub/records/noun";
import { ProcedureStage } from "./procedure-stage.js";
import { ProcedureStagesResolver } from "./procedure-stage.resolver.js";
import { PROCEDURE_STAGES } from "./procedure-stage.table.js";

export const PROCEDURE_STAGE_NOUN: Noun = {
  entities: [ProcedureStage],
  resolvers: [ProcedureStagesResolver],
  tables: [PROCEDURE_STAGES],
};
