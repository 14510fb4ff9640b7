import { FundingPillar } from "../funding/funding-pillar.js";
import { CENTS, oneOf, TEXT, YEAR } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { YearClosing } from "./year-closing.js";

const PILLAR = oneOf(FundingPillar);

/** What became of each year's unspent money. */
export const YEAR_CLOSINGS: CsvTable<YearClosing> = {
  file: "year-closings.csv",
  entity: YearClosing,
  key: ["ags", "year", "pillar"],
  columns: ["ags", "year", "pillar", "carry_over_cents", "repay_cents", "proven_cents", "source", "passage"],
  pointsTo: ["districts.csv", "towns.csv", "sources.csv"],
  toRow: (row, known) =>
    new YearClosing({
      territoryAgs: row.get("ags", known.keyIn("districts.csv", "towns.csv")),
      year: row.get("year", YEAR),
      pillar: row.get("pillar", PILLAR),
      carryOverCents: row.find("carry_over_cents", CENTS),
      repayCents: row.find("repay_cents", CENTS),
      provenCents: row.find("proven_cents", CENTS),
      sourceId: row.get("source", known.keyIn("sources.csv")),
      passage: row.get("passage", TEXT),
    }),
};
