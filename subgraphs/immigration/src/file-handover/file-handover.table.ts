import { HANDOVER_COLUMNS } from "@kim-hub/records/handover-columns";
import { inOrder } from "@kim-hub/records/in-order";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { FILE_COLUMNS, FILE_KEYS } from "../immigration-file/file-columns.js";
import { FileHandover } from "./file-handover.js";

/** Every handover that an office took on; of one sender and quarter a file has one, however many notes its person brings. */
export const FILE_HANDOVERS = createTable({
  file: "file-handovers.csv",
  entity: FileHandover,
  key: ["authority", "file", "from_office", "sent_quarter"],
  idOf: uuidOf,
  columns: { ...FILE_COLUMNS, ...HANDOVER_COLUMNS },
  joinedKeys: FILE_KEYS,
  check: inOrder("sent_quarter", "accepted_quarter"),
});
