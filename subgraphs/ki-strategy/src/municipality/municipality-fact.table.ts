import { DATE, FTE, YES_NO } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { POSITION } from "../reference/list-rules.js";
import { readCited } from "../source/read-cited.js";
import { MunicipalityFact } from "./municipality-fact.js";

/** What documents say of member municipalities; of two facts for one day the later in the file holds. */
export const MUNICIPALITY_FACTS: CsvTable<MunicipalityFact> = {
  file: "municipality-facts.csv",
  entity: MunicipalityFact,
  key: ["municipality", "position"],
  columns: [
    "municipality",
    "position",
    "valid_from",
    "valid_to",
    "own_youth_office",
    "integration_council",
    "in_common_concept",
    "casemanager_fte",
    "source",
    "passage",
  ],
  pointsTo: ["towns.csv", "sources.csv"],
  toRow: (row, known) =>
    new MunicipalityFact({
      id: `${row.text("municipality")}-${row.get("position", POSITION)}`,
      municipalityAgs: row.get("municipality", known.keyIn("towns.csv")),
      validFrom: row.find("valid_from", DATE),
      validTo: row.find("valid_to", DATE),
      ownYouthOffice: row.find("own_youth_office", YES_NO),
      integrationCouncil: row.find("integration_council", YES_NO),
      inCommonConcept: row.find("in_common_concept", YES_NO),
      casemanagerFte: row.find("casemanager_fte", FTE),
      ...readCited(row, known),
    }),
};
