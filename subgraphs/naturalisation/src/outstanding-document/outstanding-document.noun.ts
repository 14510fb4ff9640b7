import type { Noun } from "@kim-hub/records/noun";
import { OutstandingDocument } from "./outstanding-document.js";
import { ProcedureDocumentsResolver } from "./outstanding-document.resolver.js";
import { OUTSTANDING_DOCUMENTS } from "./outstanding-document.table.js";

export const OUTSTANDING_DOCUMENT_NOUN: Noun = {
  entities: [OutstandingDocument],
  resolvers: [ProcedureDocumentsResolver],
  tables: [OUTSTANDING_DOCUMENTS],
};
