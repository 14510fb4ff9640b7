import { CENTS, FTE, TEXT, YEAR, YES_NO } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { PostYear } from "./post-year.js";

/** Every recorded year; its total, where there is one, is the sum of its grants and material costs. */
export const POST_YEARS: CsvTable<PostYear> = {
  file: "post-years.csv",
  entity: PostYear,
  key: ["ags", "year"],
  columns: [
    "ags",
    "year",
    "open_ended",
    "material_costs_cents",
    "own_contribution_fte",
    "total_cents",
    "source",
    "passage",
  ],
  later: { open_ended: "isOpenEnded" },
  pointsTo: ["districts.csv", "towns.csv", "sources.csv"],
  toRow: (row, known) =>
    new PostYear({
      territoryAgs: row.get("ags", known.keyIn("districts.csv", "towns.csv")),
      year: row.get("year", YEAR),
      isOpenEnded: row.find("open_ended", YES_NO) ?? false,
      materialCostsCents: row.find("material_costs_cents", CENTS),
      ownContributionFte: row.find("own_contribution_fte", FTE),
      totalCents: row.find("total_cents", CENTS),
      sourceId: row.get("source", known.keyIn("sources.csv")),
      passage: row.get("passage", TEXT),
    }),
  afterwards: {
    sql: `select y."id" from "post_year" y left join "post" p on p."post_year_id" = y."id"
      where y."total_cents" is not null group by y."id"
      having coalesce(sum(p."grant_cents"), 0) + coalesce(y."material_costs_cents", 0) <> y."total_cents"`,
    column: "total_cents",
    rule: "must be the sum of the year's grants and material costs",
  },
};
