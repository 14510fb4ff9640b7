import { Ags } from "@kim-hub/kit/scalars";
import { optional, required, withDefault } from "@kim-hub/records/column";
import { keyOf } from "@kim-hub/records/reference";
import type { Row } from "@kim-hub/records/row";
import { createTable } from "@kim-hub/records/table";
import { FTE, MONTH, TEXT } from "@kim-hub/records/text-rules";
import { CENTS, numberFrom, oneOf, YEAR } from "@kim-hub/records/value-rules";
import { AUTHORITIES } from "../authority/authority.table.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { FallsAway } from "./falls-away.js";
import { Post } from "./post.js";
import { PostKind } from "./post-kind.js";
import { PostStatus } from "./post-status.js";
import { PostYear } from "./post-year.js";
import { POST_YEARS } from "./post-year.table.js";

const NUMBER = numberFrom(1, 999, {
  rule: "must be a number from 1 to 999, or empty for the only post of its kind",
  pattern: /^[1-9]\d{0,2}$/,
});

/** Every post of a recorded year. */
export const POSTS = createTable({
  file: "posts.csv",
  entity: Post,
  key: ["ags", "year", "pillar", "kind", "number"],
  columns: {
    ags: required(TEXT, { property: null, type: Ags }),
    year: required(YEAR, { property: null, description: "A year of posts that is recorded." }),
    pillar: required(oneOf(FundingPillar)),
    kind: required(oneOf(PostKind)),
    number: withDefault(1, NUMBER, { description: "Which of the posts of its kind; 1 where it is left out." }),
    status: optional(oneOf(PostStatus)),
    authority: optional(keyOf(AUTHORITIES), {
      property: "authorityId",
      description: "The office that the post belongs to.",
    }),
    funded_fte: optional(FTE),
    planned_fte: optional(FTE),
    filled_fte_avg: optional(FTE, {
      property: "statedFilledFteAvg",
      description: "The year's average as a source states it.",
    }),
    annual_rate_cents: optional(CENTS),
    grant_cents: optional(CENTS),
    funded_from: optional(MONTH),
    funded_to: optional(MONTH),
    falls_away: optional(oneOf(FallsAway), { later: true, description: "kw-Vermerk." }),
  },
  joinedKeys: { postYearId: { columns: ["ags", "year"], table: POST_YEARS } },
  check: checkFundedMonths,
  acrossTables: {
    sql: `select p."id" from "post" p join "post_year" y on y."id" = p."post_year_id" where y."total_cents" is not null
      and y."total_cents" <> coalesce(y."material_costs_cents", 0)
        + (select coalesce(sum(o."grant_cents"), 0) from "post" o where o."post_year_id" = y."id")`,
    column: "grant_cents",
    rule: "must add up with the year's other grants and material costs to its total",
  },
  recorded: {
    term: "a post (Stelle)",
    ownerOf: async ({ postYearId }, loaders) => (await loaders.get(PostYear, postYearId)).territoryAgs,
  },
});

function checkFundedMonths({ fundedFrom, fundedTo }: Post, row: Row): void {
  const year = row.text("year");
  for (const [column, month] of Object.entries({ funded_from: fundedFrom, funded_to: fundedTo })) {
    if (month !== null && !month.startsWith(year)) throw row.fault(column, "must be a month of the year");
  }
  if (fundedFrom !== null && fundedTo !== null && fundedTo < fundedFrom)
    throw row.fault("funded_to", "must not be before funded_from");
}
