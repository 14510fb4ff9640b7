import { optional, required } from "@kim-hub/records/column";
import { PARTIAL_DATE } from "@kim-hub/records/partial-date";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { CITATION } from "../source/citation-columns.js";
import { DocumentType } from "../source/document-type.js";
import { WEB_ADDRESS } from "../source/source-rules.js";
import { ProgrammeDocument } from "./programme-document.js";

/** The programme's own documents. */
export const PROGRAMME_DOCUMENTS = createTable({
  file: "programme-documents.csv",
  entity: ProgrammeDocument,
  key: ["id"],
  columns: {
    id: required(TEXT),
    type: required(oneOf(DocumentType)),
    title: required(TEXT),
    date: optional(PARTIAL_DATE),
    issuer: optional(TEXT),
    remark: optional(TEXT),
    url: optional(WEB_ADDRESS, { later: true }),
    accessed_on: optional(DATE, { later: true }),
    ...CITATION,
  },
});
