import { HANDOVER_COLUMNS } from "@kim-hub/records/handover-columns";
import { inOrder } from "@kim-hub/records/in-order";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { CASE_COLUMNS, CASE_KEYS } from "../case-file/case-columns.js";
import { CaseHandover } from "./case-handover.js";

/** Every handover that an office took on; of one sender and quarter a case has one. */
export const CASE_HANDOVERS = createTable({
  file: "case-handovers.csv",
  entity: CaseHandover,
  key: ["authority", "case_file", "from_office", "sent_quarter"],
  idOf: uuidOf,
  columns: { ...CASE_COLUMNS, ...HANDOVER_COLUMNS },
  joinedKeys: CASE_KEYS,
  check: inOrder("sent_quarter", "accepted_quarter"),
});
