import type { Noun } from "@kim-hub/records/noun";
import { createRefusalResolver } from "@kim-hub/records/refuse-offer.resolver";
import { byText } from "@kim-hub/records/rows-of-file";
import { Transferred } from "../data-classes.js";
import { createRowsOfFile } from "../immigration-file/rows-of-file.js";
import { RECEIVERS, WRITERS } from "../writers.js";
import { FileTransfer } from "./file-transfer.js";
import { FileTransferResolver } from "./file-transfer.resolver.js";
import { FILE_TRANSFERS } from "./file-transfer.table.js";

export const FILE_TRANSFER_NOUN: Noun = {
  entities: [FileTransfer],
  resolvers: [
    FileTransferResolver,
    createRefusalResolver(FILE_TRANSFERS, {
      Protected: Transferred,
      file: "file",
      writers: WRITERS,
      receivers: RECEIVERS,
    }),
    createRowsOfFile({
      type: FileTransfer,
      name: "transfers",
      description: "To which offices the file was offered, in order of the days.",
      compare: byText(({ requestedOn }) => requestedOn),
      atMost: 5,
    }),
  ],
  tables: [FILE_TRANSFERS],
};
