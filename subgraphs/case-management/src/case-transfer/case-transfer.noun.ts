import type { Noun } from "@kim-hub/records/noun";
import { createRefusalResolver } from "@kim-hub/records/refuse-offer.resolver";
import { byText } from "@kim-hub/records/rows-of-file";
import { createRowsOfCase, MOST_ROWS } from "../case-file/rows-of-case.js";
import { Transferred } from "../data-classes.js";
import { RECEIVERS, WRITERS } from "../writers.js";
import { CaseTransfer } from "./case-transfer.js";
import { CaseTransferResolver } from "./case-transfer.resolver.js";
import { CASE_TRANSFERS } from "./case-transfer.table.js";

export const CASE_TRANSFER_NOUN: Noun = {
  entities: [CaseTransfer],
  resolvers: [
    CaseTransferResolver,
    createRefusalResolver(CASE_TRANSFERS, {
      Protected: Transferred,
      file: "case",
      writers: WRITERS,
      receivers: RECEIVERS,
    }),
    createRowsOfCase({
      type: CaseTransfer,
      name: "transfers",
      description: "To which providers the case was offered, in order of the days.",
      compare: byText(({ requestedOn, toAuthority }) => `${requestedOn} ${toAuthority}`),
      atMost: MOST_ROWS,
    }),
  ],
  tables: [CASE_TRANSFERS],
};
