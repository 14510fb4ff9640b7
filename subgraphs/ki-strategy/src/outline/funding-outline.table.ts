import { PARTIAL_DATE } from "../partial-date/partial-date.js";
import { TEXT } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { readCited } from "../source/read-cited.js";
import { FundingOutline } from "./funding-outline.js";

/** Every funding outline. */
export const FUNDING_OUTLINES: CsvTable<FundingOutline> = {
  file: "funding-outlines.csv",
  entity: FundingOutline,
  key: ["id"],
  columns: ["id", "ags", "title", "agreed", "source", "passage"],
  pointsTo: ["districts.csv", "towns.csv", "sources.csv"],
  toRow: (row, known) =>
    new FundingOutline({
      id: row.get("id", TEXT),
      territoryAgs: row.get("ags", known.keyIn("districts.csv", "towns.csv")),
      title: row.get("title", TEXT),
      agreed: row.find("agreed", PARTIAL_DATE),
      ...readCited(row, known),
    }),
};
