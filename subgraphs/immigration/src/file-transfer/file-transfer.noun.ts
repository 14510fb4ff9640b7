import type { Noun } from "@kim-hub/records/noun";
import { FileTransfer } from "./file-transfer.js";
import { FileTransferResolver, FileTransfersResolver } from "./file-transfer.resolver.js";
import { FILE_TRANSFERS } from "./file-transfer.table.js";

export const FILE_TRANSFER_NOUN: Noun = {
  entities: [FileTransfer],
  resolvers: [FileTransferResolver, FileTransfersResolver],
  tables: [FILE_TRANSFERS],
};
