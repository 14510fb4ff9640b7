import { DocumentType } from "../paper/document-type.js";
import { PARTIAL_DATE } from "../partial-date/partial-date.js";
import { DATE, oneOf, TEXT } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { readCited } from "../source/read-cited.js";
import { WEB_ADDRESS } from "../source/source-rules.js";
import { ProgrammeDocument } from "./programme-document.js";

const TYPE = oneOf(DocumentType);

/** The programme's own documents. */
export const PROGRAMME_DOCUMENTS: CsvTable<ProgrammeDocument> = {
  file: "programme-documents.csv",
  entity: ProgrammeDocument,
  key: ["id"],
  columns: ["id", "type", "title", "date", "issuer", "remark", "url", "accessed_on", "source", "passage"],
  later: { url: "url", accessed_on: "accessedOn" },
  pointsTo: ["sources.csv"],
  toRow: (row, known) =>
    new ProgrammeDocument({
      id: row.get("id", TEXT),
      type: row.get("type", TYPE),
      title: row.get("title", TEXT),
      date: row.find("date", PARTIAL_DATE),
      issuer: row.find("issuer", TEXT),
      remark: row.find("remark", TEXT),
      url: row.find("url", WEB_ADDRESS),
      accessedOn: row.find("accessed_on", DATE),
      ...readCited(row, known),
    }),
};
