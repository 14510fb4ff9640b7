import { ConflictError } from "@kim-hub/kit/errors";
import { ANSWER_COLUMNS } from "@kim-hub/records/answer-columns";
import { required } from "@kim-hub/records/column";
import { notInFuture } from "@kim-hub/records/not-in-future";
import { uuidOf } from "@kim-hub/records/primary-key";
import { requireOneOpen } from "@kim-hub/records/require-one-open";
import { createTable } from "@kim-hub/records/table";
import { DATE } from "@kim-hub/records/text-rules";
import { AUTHORITY_KEY } from "../naturalisation-procedure/authority-key.js";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
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
  check: notInFuture("requested_on"),
  isOfClients: true,
  recorded: {
    term: "the offer of a procedure to another naturalisation office (Abgabe des Einbürgerungsverfahrens)",
    ...OF_PROCEDURE,
    async requirePlausible(transfer, loaders) {
      const { decision } = await loaders.get(NaturalisationProcedure, transfer.procedure.id);
      if (decision !== null) throw new ConflictError("The procedure has ended: there is nothing to go on with.");
      requireOneOpen(transfer, await loaders.list(ProcedureTransfer, "procedure", transfer.procedure.id));
    },
    isNeverCorrected: true,
  },
});
