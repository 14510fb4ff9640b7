import type { Noun } from "@kim-hub/records/noun";
import { createRefusalResolver } from "@kim-hub/records/refuse-offer.resolver";
import { byText } from "@kim-hub/records/rows-of-file";
import { Status } from "../data-classes.js";
import { createRowsOfProcedure } from "../naturalisation-procedure/rows-of-procedure.js";
import { RECEIVERS, WRITERS } from "../writers.js";
import { ProcedureTransfer } from "./procedure-transfer.js";
import { ProcedureTransferResolver } from "./procedure-transfer.resolver.js";
import { PROCEDURE_TRANSFERS } from "./procedure-transfer.table.js";

export const PROCEDURE_TRANSFER_NOUN: Noun = {
  entities: [ProcedureTransfer],
  resolvers: [
    ProcedureTransferResolver,
    createRefusalResolver(PROCEDURE_TRANSFERS, {
      Protected: Status,
      file: "procedure",
      writers: WRITERS,
      receivers: RECEIVERS,
    }),
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
