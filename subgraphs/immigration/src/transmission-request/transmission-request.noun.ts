import type { Noun } from "@kim-hub/records/noun";
import { TransmissionRequest } from "./transmission-request.js";
import { TransmissionRequestResolver } from "./transmission-request.resolver.js";
import { TRANSMISSION_REQUESTS } from "./transmission-request.table.js";

export const TRANSMISSION_REQUEST_NOUN: Noun = {
  entities: [TransmissionRequest],
  resolvers: [TransmissionRequestResolver],
  tables: [TRANSMISSION_REQUESTS],
};
