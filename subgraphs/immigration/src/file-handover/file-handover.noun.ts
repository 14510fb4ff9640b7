import type { Noun } from "@kim-hub/records/noun";
import { byText } from "@kim-hub/records/rows-of-file";
import { createRowsOfFile } from "../immigration-file/rows-of-file.js";
import { FileHandover } from "./file-handover.js";
import { FileHandoverResolver } from "./file-handover.resolver.js";
import { FILE_HANDOVERS } from "./file-handover.table.js";
import { FileHandoverTimesResolver } from "./handover-times.resolver.js";

export const FILE_HANDOVER_NOUN: Noun = {
  entities: [FileHandover],
  resolvers: [
    FileHandoverResolver,
    FileHandoverTimesResolver,
    createRowsOfFile({
      type: FileHandover,
      name: "handovers",
      description: "From which kinds of offices the person was taken on, in order of the quarters.",
      compare: byText(({ acceptedQuarter, fromOffice }) => `${acceptedQuarter} ${fromOffice}`),
      atMost: 10,
    }),
  ],
  tables: [FILE_HANDOVERS],
};
