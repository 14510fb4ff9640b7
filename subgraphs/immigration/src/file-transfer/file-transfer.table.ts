import { ANSWER_COLUMNS } from "@kim-hub/records/answer-columns";
import { required } from "@kim-hub/records/column";
import { notInFuture } from "@kim-hub/records/not-in-future";
import { uuidOf } from "@kim-hub/records/primary-key";
import { requireOneOpen } from "@kim-hub/records/require-one-open";
import { createTable } from "@kim-hub/records/table";
import { DATE } from "@kim-hub/records/text-rules";
import { AUTHORITY_KEY } from "../immigration-file/authority-key.js";
import { FILE_COLUMNS, FILE_KEYS, OF_FILE } from "../immigration-file/file-columns.js";
import { FileTransfer } from "./file-transfer.js";

/** Every offer of a file to another office; clerks of the two offices alone say it and its answer. */
export const FILE_TRANSFERS = createTable({
  file: "file-transfers.csv",
  entity: FileTransfer,
  key: ["authority", "file", "to_authority", "requested_on"],
  idOf: uuidOf,
  columns: {
    ...FILE_COLUMNS,
    to_authority: required(AUTHORITY_KEY, { description: "The immigration office that is to take the file over." }),
    requested_on: required(DATE),
    ...ANSWER_COLUMNS,
  },
  joinedKeys: FILE_KEYS,
  check: notInFuture("requested_on"),
  isOfClients: true,
  recorded: {
    term: "the offer of a file to another immigration office (Abgabe der Ausländerakte)",
    ...OF_FILE,
    requirePlausible: async (transfer, loaders) =>
      requireOneOpen(transfer, await loaders.list(FileTransfer, "file", transfer.file.id)),
    isNeverCorrected: true,
  },
});
