import { oneOf, TEXT } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { POSITION } from "../reference/list-rules.js";
import { readCited } from "../source/read-cited.js";
import { ClauseStatus } from "./clause-status.js";
import { OutlineClause } from "./outline-clause.js";

const STATUS = oneOf(ClauseStatus);

/** What outlines say of single municipalities. */
export const OUTLINE_CLAUSES: CsvTable<OutlineClause> = {
  file: "outline-clauses.csv",
  entity: OutlineClause,
  key: ["outline", "position"],
  columns: ["outline", "position", "municipality", "clause", "instrument", "status", "source", "passage"],
  pointsTo: ["funding-outlines.csv", "districts.csv", "towns.csv", "sources.csv"],
  toRow: (row, known) =>
    new OutlineClause({
      id: `${row.text("outline")}-${row.get("position", POSITION)}`,
      outlineId: row.get("outline", known.keyIn("funding-outlines.csv")),
      municipalityAgs: row.get("municipality", known.keyIn("districts.csv", "towns.csv")),
      clause: row.get("clause", TEXT),
      instrument: row.find("instrument", TEXT),
      status: row.find("status", STATUS),
      ...readCited(row, known),
    }),
};
