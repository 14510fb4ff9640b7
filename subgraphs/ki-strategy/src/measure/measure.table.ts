import { FundingPillar } from "../funding/funding-pillar.js";
import { CENTS, oneOf, TEXT, YEAR } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { POSITION, TEXT_LIST } from "../reference/list-rules.js";
import { readCited } from "../source/read-cited.js";
import { findScope } from "../territory/find-scope.js";
import { Measure } from "./measure.js";

const PILLAR = oneOf(FundingPillar);

/** Every planned measure. */
export const MEASURES: CsvTable<Measure> = {
  file: "measures.csv",
  entity: Measure,
  key: ["scope", "position"],
  columns: [
    "scope",
    "position",
    "year",
    "measure",
    "pillar",
    "planned_cents",
    "financed_by",
    "milestone",
    "source",
    "passage",
  ],
  later: { financed_by: "financedBy" },
  pointsTo: ["districts.csv", "towns.csv", "milestones.csv", "sources.csv"],
  toRow: (row, known) =>
    new Measure({
      id: `${row.text("scope")}-${row.get("position", POSITION)}`,
      territoryAgs: findScope(row, known),
      year: row.find("year", YEAR),
      measure: row.get("measure", TEXT),
      pillar: row.find("pillar", PILLAR),
      plannedCents: row.find("planned_cents", CENTS),
      financedBy: row.find("financed_by", TEXT_LIST) ?? [],
      milestoneId: row.find("milestone", known.keyIn("milestones.csv")),
      ...readCited(row, known),
    }),
};
