import { FundingPillar } from "../funding/funding-pillar.js";
import type { CsvRow } from "../reference/csv-row.js";
import { CENTS, type CsvRule, FTE, MONTH, oneOf, YEAR } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { FallsAway } from "./falls-away.js";
import { Post } from "./post.js";
import { PostKind } from "./post-kind.js";
import { PostStatus } from "./post-status.js";
import { postYearId } from "./post-year.js";

const PILLAR = oneOf(FundingPillar);
const KIND = oneOf(PostKind);
const STATUS = oneOf(PostStatus);
const FALLS_AWAY = oneOf(FallsAway);
const NUMBER: CsvRule<number> = {
  rule: "must be a number from 1 to 999, or empty for the only post of its kind",
  read: (text) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : null),
};

/** Every post of a recorded year. */
export const POSTS: CsvTable<Post> = {
  file: "posts.csv",
  entity: Post,
  key: ["ags", "year", "pillar", "kind", "number"],
  columns: [
    ...["ags", "year", "pillar", "kind", "number", "status", "authority", "funded_fte", "planned_fte"],
    ...["filled_fte_avg", "annual_rate_cents", "grant_cents", "funded_from", "funded_to", "falls_away"],
  ],
  later: { falls_away: "fallsAway" },
  pointsTo: ["authorities.csv", "post-years.csv"],
  toRow: (row, known) => {
    const year = row.get("year", YEAR);
    const id = postYearId(row.text("ags"), year);

    return new Post({
      postYearId: row.check("ags and year", id, known.keyIn("post-years.csv")),
      pillar: row.get("pillar", PILLAR),
      kind: row.get("kind", KIND),
      number: row.find("number", NUMBER) ?? 1,
      status: row.find("status", STATUS),
      authorityId: row.find("authority", known.keyIn("authorities.csv")),
      fundedFte: row.find("funded_fte", FTE),
      plannedFte: row.find("planned_fte", FTE),
      statedFilledFteAvg: row.find("filled_fte_avg", FTE),
      annualRateCents: row.find("annual_rate_cents", CENTS),
      grantCents: row.find("grant_cents", CENTS),
      ...readFundedMonths(row, year),
      fallsAway: row.find("falls_away", FALLS_AWAY),
    });
  },
  afterwards: {
    sql: `select p."id" from "post" p join "post_year" y on y."id" = p."post_year_id" where y."total_cents" is not null
      and y."total_cents" <> coalesce(y."material_costs_cents", 0)
        + (select coalesce(sum(o."grant_cents"), 0) from "post" o where o."post_year_id" = y."id")`,
    column: "grant_cents",
    rule: "must add up with the year's other grants and material costs to its total",
  },
};

function readFundedMonths(row: CsvRow, year: number): Pick<Post, "fundedFrom" | "fundedTo"> {
  const fundedFrom = row.find("funded_from", MONTH);
  const fundedTo = row.find("funded_to", MONTH);
  for (const [column, month] of Object.entries({ funded_from: fundedFrom, funded_to: fundedTo })) {
    if (month !== null && !month.startsWith(String(year))) throw row.fault(column, "must be a month of the year");
  }
  if (fundedFrom !== null && fundedTo !== null && fundedTo < fundedFrom)
    throw row.fault("funded_to", "must not be before funded_from");

  return { fundedFrom, fundedTo };
}
