import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { OF_PROCEDURE, PROCEDURE_COLUMNS, PROCEDURE_KEYS } from "../naturalisation-procedure/procedure-columns.js";
import { DocumentKind } from "./document-kind.js";
import { OutstandingDocument } from "./outstanding-document.js";

const dueAfterRequest = inOrder("requested_on", "due_on");
const receivedAfterRequest = inOrder("requested_on", "received_on");

/** Every document that was asked for, also those received since. */
export const OUTSTANDING_DOCUMENTS = createTable({
  file: "outstanding-documents.csv",
  entity: OutstandingDocument,
  key: ["authority", "procedure", "kind", "requested_on"],
  idOf: uuidOf,
  columns: {
    ...PROCEDURE_COLUMNS,
    kind: required(oneOf(DocumentKind)),
    requested_on: required(DATE),
    due_on: required(DATE),
    received_on: optional(DATE),
  },
  joinedKeys: PROCEDURE_KEYS,
  check: (document, row) => {
    dueAfterRequest(document, row);
    receivedAfterRequest(document, row);
  },
  recorded: { term: "a document that the office asked for (angeforderte Unterlage)", ...OF_PROCEDURE },
});
