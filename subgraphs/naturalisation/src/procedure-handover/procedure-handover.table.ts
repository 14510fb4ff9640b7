import { HANDOVER_COLUMNS } from "@kim-hub/records/handover-columns";
import { inOrder } from "@kim-hub/records/in-order";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { PROCEDURE_COLUMNS, PROCEDURE_KEYS } from "../naturalisation-procedure/procedure-columns.js";
import { ProcedureHandover } from "./procedure-handover.js";

/** Every handover that an office took on; of one sender and quarter a procedure has one, however many notes its person brings. */
export const PROCEDURE_HANDOVERS = createTable({
  file: "procedure-handovers.csv",
  entity: ProcedureHandover,
  key: ["authority", "procedure", "from_office", "sent_quarter"],
  idOf: uuidOf,
  columns: { ...PROCEDURE_COLUMNS, ...HANDOVER_COLUMNS },
  joinedKeys: PROCEDURE_KEYS,
  check: inOrder("sent_quarter", "accepted_quarter"),
});
