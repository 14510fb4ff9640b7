import { DATE, TEXT } from "../reference/csv-rules.js";
import { readCsv } from "../reference/read-csv.js";
import { SourceDocument } from "./source-document.js";

/** Every document that figures are taken from. */
export function readSources(folder: string): SourceDocument[] {
  return readCsv({
    folder,
    file: "sources.csv",
    key: ["id"],
    toRow: (row) =>
      new SourceDocument({
        id: row.get("id", TEXT),
        title: row.get("title", TEXT),
        date: row.find("date", DATE),
        issuer: row.get("issuer", TEXT),
      }),
  });
}
