import { DATE, oneOf, TEXT } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { POSITION } from "../reference/list-rules.js";
import { readCited } from "../source/read-cited.js";
import { PaperRelation } from "./paper-relation.js";
import { PaperRelationKind } from "./paper-relation-kind.js";

const KIND = oneOf(PaperRelationKind);

/** What papers do with others, which are recorded or only named. */
export const PAPER_RELATIONS: CsvTable<PaperRelation> = {
  file: "paper-relations.csv",
  entity: PaperRelation,
  key: ["paper", "position"],
  columns: ["paper", "position", "kind", "to", "reference", "works_from", "source", "passage"],
  pointsTo: ["council-papers.csv", "sources.csv"],
  toRow: (row, known) => {
    const relation = new PaperRelation({
      id: `${row.text("paper")}-${row.get("position", POSITION)}`,
      paperId: row.get("paper", known.keyIn("council-papers.csv")),
      kind: row.get("kind", KIND),
      toId: row.find("to", known.keyIn("council-papers.csv")),
      reference: row.find("reference", TEXT),
      statedWorksFrom: row.find("works_from", DATE),
      ...readCited(row, known),
    });
    const { paperId, toId, reference } = relation;
    if ((toId === null) === (reference === null))
      throw row.fault("to and reference", "must name a recorded paper or one by its number, and not both");
    if (toId === paperId) throw row.fault("to", "must be another paper");

    return relation;
  },
};
