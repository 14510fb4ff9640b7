import { DATE, TEXT } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { SourceDocument } from "./source-document.js";

/** Every document that figures are taken from. */
export const SOURCES: CsvTable<SourceDocument> = {
  file: "sources.csv",
  entity: SourceDocument,
  key: ["id"],
  columns: ["id", "title", "date", "issuer"],
  toRow: (row) =>
    new SourceDocument({
      id: row.get("id", TEXT),
      title: row.get("title", TEXT),
      date: row.find("date", DATE),
      issuer: row.get("issuer", TEXT),
    }),
};
