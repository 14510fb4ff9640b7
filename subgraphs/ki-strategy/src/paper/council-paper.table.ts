import { DATE, oneOf, TEXT, YES_NO } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { TEXT_LIST } from "../reference/list-rules.js";
import { readCited } from "../source/read-cited.js";
import { CouncilPaper } from "./council-paper.js";
import { DocumentType } from "./document-type.js";

const TYPE = oneOf(DocumentType);

/** Every paper; a sitting may precede its date. */
export const COUNCIL_PAPERS: CsvTable<CouncilPaper> = {
  file: "council-papers.csv",
  entity: CouncilPaper,
  key: ["id"],
  columns: [
    "id",
    "ags",
    "type",
    "number",
    "public",
    "author",
    "lead_unit",
    "involved_units",
    "date",
    "subject",
    "proposed_decision",
    "attachments",
    "source",
    "passage",
  ],
  pointsTo: ["districts.csv", "towns.csv", "sources.csv"],
  toRow: (row, known) =>
    new CouncilPaper({
      id: row.get("id", TEXT),
      territoryAgs: row.get("ags", known.keyIn("districts.csv", "towns.csv")),
      type: row.get("type", TYPE),
      number: row.find("number", TEXT),
      isPublic: row.find("public", YES_NO),
      author: row.find("author", TEXT),
      leadUnit: row.find("lead_unit", TEXT),
      involvedUnits: row.find("involved_units", TEXT_LIST) ?? [],
      date: row.find("date", DATE),
      subject: row.get("subject", TEXT),
      proposedDecision: row.find("proposed_decision", TEXT),
      attachments: row.find("attachments", TEXT_LIST) ?? [],
      ...readCited(row, known),
    }),
};
