import type { Noun } from "@kim-hub/records/noun";
import { createRowsResolver } from "../case-file/rows-of-case.resolver.js";
import { CaseTransfer } from "./case-transfer.js";
import { CaseTransferResolver } from "./case-transfer.resolver.js";
import { CASE_TRANSFERS } from "./case-transfer.table.js";

export const CASE_TRANSFER_NOUN: Noun = {
  entities: [CaseTransfer],
  resolvers: [
    CaseTransferResolver,
    createRowsResolver({
      type: CaseTransfer,
      name: "transfers",
      description: "To which providers the case was offered, in order of the days.",
      orderOf: ({ requestedOn, toAuthority }) => `${requestedOn} ${toAuthority}`,
    }),
  ],
  tables: [CASE_TRANSFERS],
};
