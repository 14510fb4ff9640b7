import { DocumentType } from "../paper/document-type.js";
import type { CsvRow } from "../reference/csv-row.js";
import { DATE, oneOf, TEXT } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { SourceDocument } from "./source-document.js";
import { SHA256, SOURCE_ID, WEB_ADDRESS } from "./source-rules.js";

const KIND = oneOf(DocumentType);

/** The AGS that an id begins with. */
const PREFIX = /^(05\d{3}(?:\d{3})?)-/;

/** Every document that rows rest on. A territory's own begin with its AGS: two territories never mean the same id. */
export const SOURCES: CsvTable<SourceDocument> = {
  file: "sources.csv",
  entity: SourceDocument,
  key: ["id"],
  columns: ["id", "territory", "kind", "title", "date", "issuer", "url", "sha256"],
  later: { territory: "territoryAgs", kind: "kind", url: "url", sha256: "sha256" },
  pointsTo: ["districts.csv", "towns.csv"],
  toRow: (row, known) => {
    const source = new SourceDocument({
      id: row.get("id", SOURCE_ID),
      territoryAgs: row.find("territory", known.keyIn("districts.csv", "towns.csv")),
      kind: row.find("kind", KIND),
      title: row.get("title", TEXT),
      date: row.find("date", DATE),
      issuer: row.get("issuer", TEXT),
      url: row.find("url", WEB_ADDRESS),
      sha256: row.find("sha256", SHA256),
    });
    checkOwner(source, row);

    return source;
  },
};

function checkOwner({ id, territoryAgs }: SourceDocument, row: CsvRow): void {
  const prefix = PREFIX.exec(id)?.[1] ?? null;
  if (prefix === territoryAgs) return;
  if (territoryAgs === null) throw row.fault("territory", "must be the AGS that the id begins with");

  throw row.fault("id", "must begin with the AGS of its territory and a hyphen");
}
