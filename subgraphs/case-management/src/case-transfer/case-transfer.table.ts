import { ANSWER_COLUMNS } from "@kim-hub/records/answer-columns";
import { required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { notInFuture } from "@kim-hub/records/not-in-future";
import { uuidOf } from "@kim-hub/records/primary-key";
import { requireOneOpen } from "@kim-hub/records/require-one-open";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { CASE_COLUMNS, CASE_KEYS, OF_CASE } from "../case-file/case-columns.js";
import { CaseTransfer } from "./case-transfer.js";

/** Every offer of a case to another provider; case managers of the two providers alone say it and its answer. */
export const CASE_TRANSFERS = createTable({
  file: "case-transfers.csv",
  entity: CaseTransfer,
  key: ["authority", "case_file", "to_authority", "requested_on"],
  idOf: uuidOf,
  columns: {
    ...CASE_COLUMNS,
    to_authority: required(TEXT, { description: "The provider that is to take the case over." }),
    requested_on: required(DATE),
    consent_on: required(DATE, { description: "The day of the client's consent." }),
    ...ANSWER_COLUMNS,
  },
  joinedKeys: CASE_KEYS,
  check(transfer, row) {
    inOrder("consent_on", "requested_on")(transfer, row);
    notInFuture("requested_on")(transfer, row);
  },
  isOfClients: true,
  recorded: {
    term: "the offer of a case to another provider (Fallübergabe)",
    ...OF_CASE,
    requirePlausible: async (transfer, loaders) =>
      requireOneOpen(transfer, await loaders.list(CaseTransfer, "caseFile", transfer.caseFile.id)),
  },
});
