import type { Noun } from "@kim-hub/records/noun";
import { ProcedureTransfer } from "./procedure-transfer.js";
import { ProcedureTransferResolver, ProcedureTransfersResolver } from "./procedure-transfer.resolver.js";
import { PROCEDURE_TRANSFERS } from "./procedure-transfer.table.js";

export const PROCEDURE_TRANSFER_NOUN: Noun = {
  entities: [ProcedureTransfer],
  resolvers: [ProcedureTransferResolver, ProcedureTransfersResolver],
  tables: [PROCEDURE_TRANSFERS],
};
