import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { FILE_COLUMNS, FILE_KEYS, OF_FILE } from "../immigration-file/file-columns.js";
import { RequestOutcome } from "./request-outcome.js";
import { TransmissionRequest } from "./transmission-request.js";

const answeredInOrder = inOrder("asked_on", "answered_on");

/** Every single request; the answer comes by a mutation of its own, which knows who gives it. */
export const TRANSMISSION_REQUESTS = createTable({
  file: "transmission-requests.csv",
  entity: TransmissionRequest,
  key: ["authority", "file", "asked_by", "asked_on"],
  idOf: uuidOf,
  columns: {
    ...FILE_COLUMNS,
    asked_by: required(TEXT),
    norm: required(TEXT),
    asked_on: required(DATE),
    answered_on: optional(DATE, { implied: true }),
    answered_by: optional(TEXT, { implied: true }),
    outcome: optional(oneOf(RequestOutcome), { implied: true }),
  },
  joinedKeys: FILE_KEYS,
  check(request, row) {
    answeredInOrder(request, row);
    const { answeredOn, answeredBy, outcome } = request;
    if (new Set([answeredOn, answeredBy, outcome].map((value) => value === null)).size > 1)
      throw row.fault("answered_on", "must be said together with answered_by and outcome");
  },
  recorded: { term: "a single request for data (Übermittlungsersuchen)", ...OF_FILE },
});
