import type { Noun } from "@kim-hub/records/noun";
import { byText } from "@kim-hub/records/rows-of-file";
import { createRowsOfProcedure } from "../naturalisation-procedure/rows-of-procedure.js";
import { ProcedureHandoverTimesResolver } from "./handover-times.resolver.js";
import { ProcedureHandover } from "./procedure-handover.js";
import { ProcedureHandoverResolver } from "./procedure-handover.resolver.js";
import { PROCEDURE_HANDOVERS } from "./procedure-handover.table.js";

export const PROCEDURE_HANDOVER_NOUN: Noun = {
  entities: [ProcedureHandover],
  resolvers: [
    ProcedureHandoverResolver,
    ProcedureHandoverTimesResolver,
    createRowsOfProcedure({
      type: ProcedureHandover,
      name: "handovers",
      description: "From which kinds of offices the person was taken on, in order of the quarters.",
      compare: byText(({ acceptedQuarter, fromOffice }) => `${acceptedQuarter} ${fromOffice}`),
      atMost: 10,
    }),
  ],
  tables: [PROCEDURE_HANDOVERS],
};
