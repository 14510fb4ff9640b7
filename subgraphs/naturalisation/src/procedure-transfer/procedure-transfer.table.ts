import { ANSWER_COLUMNS } from "@kim-hub/records/answer-columns";
import { required } from "@kim-hub/records/column";
import { oneOpenTransfer } from "@kim-hub/records/one-open-transfer";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE } from "@kim-hub/records/text-rules";
import { AUTHORITY_KEY } from "../naturalisation-procedure/authority-key.js";
import { OF_PROCEDURE, PROCEDURE_COLUMNS, PROCEDURE_KEYS } from "../naturalisation-procedure/procedure-columns.js";
import { ProcedureTransfer } from "./procedure-transfer.js";

/** Every offer of a procedure to another office; clerks of the two offices alone say it and its answer. */
export const PROCEDURE_TRANSFERS = createTable({
  file: "procedure-transfers.csv",
  entity: ProcedureTransfer,
  key: ["authority", "procedure", "to_authority", "requested_on"],
  idOf: uuidOf,
  columns: {
    ...PROCEDURE_COLUMNS,
    to_authority: required(AUTHORITY_KEY, {
      description: "The naturalisation office that is to take the procedure over.",
    }),
    requested_on: required(DATE),
    ...ANSWER_COLUMNS,
  },
  joinedKeys: PROCEDURE_KEYS,
  isOfClients: true,
  acrossRows: oneOpenTransfer("procedure", "procedure"),
  recorded: {
    term: "the offer of a procedure to another naturalisation office (Abgabe des Einbürgerungsverfahrens)",
    ...OF_PROCEDURE,
  },
});
