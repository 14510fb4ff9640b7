import type { Noun } from "@kim-hub/records/noun";
import { createRowsOfProcedure } from "../naturalisation-procedure/rows-of-procedure.js";
import { byBeginning, ProcedureStage } from "./procedure-stage.js";
import { PROCEDURE_STAGES } from "./procedure-stage.table.js";

export const PROCEDURE_STAGE_NOUN: Noun = {
  entities: [ProcedureStage],
  resolvers: [
    createRowsOfProcedure({
      type: ProcedureStage,
      name: "stages",
      description: "In order of beginning.",
      compare: byBeginning,
      atMost: 20,
    }),
  ],
  tables: [PROCEDURE_STAGES],
};
