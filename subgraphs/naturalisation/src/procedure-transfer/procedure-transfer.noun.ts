import type { Noun } from "@kim-hub/records/noun";
import { byText } from "@kim-hub/records/rows-of-file";
import { createRowsOfProcedure } from "../naturalisation-procedure/rows-of-procedure.js";
import { ProcedureTransfer } from "./procedure-transfer.js";
import { ProcedureTransferResolver } from "./procedure-transfer.resolver.js";
import { PROCEDURE_TRANSFERS } from "./procedure-transfer.table.js";

export const PROCEDURE_TRANSFER_NOUN: Noun = {
  entities: [ProcedureTransfer],
  resolvers: [
    ProcedureTransferResolver,
    createRowsOfProcedure({
      type: ProcedureTransfer,
      name: "transfers",
      description: "To which offices the procedure was offered, in order of the days.",
      compare: byText(({ requestedOn }) => requestedOn),
      atMost: 5,
    }),
  ],
  tables: [PROCEDURE_TRANSFERS],
};
