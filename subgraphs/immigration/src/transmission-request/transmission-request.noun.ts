import type { Noun } from "@kim-hub/records/noun";
import { byText } from "@kim-hub/records/rows-of-file";
import { createRowsOfFile } from "../immigration-file/rows-of-file.js";
import { TransmissionRequest } from "./transmission-request.js";
import { TransmissionRequestResolver } from "./transmission-request.resolver.js";
import { TRANSMISSION_REQUESTS } from "./transmission-request.table.js";

export const TRANSMISSION_REQUEST_NOUN: Noun = {
  entities: [TransmissionRequest],
  resolvers: [
    TransmissionRequestResolver,
    createRowsOfFile({
      type: TransmissionRequest,
      name: "transmissionRequests",
      description: "In order of the days on which they were made.",
      compare: byText(({ askedOn }) => askedOn),
      atMost: 10,
    }),
  ],
  tables: [TRANSMISSION_REQUESTS],
};
