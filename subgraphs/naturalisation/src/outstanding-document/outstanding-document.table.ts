import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { FILES_AUTHORITY } from "@kim-hub/records/personal-columns";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { NATURALISATION_PROCEDURES } from "../naturalisation-procedure/naturalisation-procedure.table.js";
import { ofProcedure } from "../naturalisation-procedure/of-procedure.js";
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
    authority: FILES_AUTHORITY,
    procedure: required(TEXT, { property: null, description: "File reference of the procedure." }),
    kind: required(oneOf(DocumentKind)),
    requested_on: required(DATE),
    due_on: required(DATE),
    received_on: optional(DATE),
  },
  joinedKeys: { procedure: { columns: ["authority", "procedure"], table: NATURALISATION_PROCEDURES } },
  check: (document, row) => {
    dueAfterRequest(document, row);
    receivedAfterRequest(document, row);
  },
  recorded: { term: "a document that the office asked for (angeforderte Unterlage)", ...ofProcedure },
});
