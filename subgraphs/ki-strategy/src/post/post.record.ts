import { Ags, BigIntScalar, Decimal, Month } from "@kim-hub/kit/scalars";
import { ID, Int } from "type-graphql";
import { FundingPillar } from "../funding/funding-pillar.js";
import { optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import { FallsAway } from "./falls-away.js";
import type { Post } from "./post.js";
import { POSTS } from "./post.table.js";
import { PostKind } from "./post-kind.js";
import { PostStatus } from "./post-status.js";
import { PostYear } from "./post-year.js";

/** The posts of a recorded year. */
export const POST_RECORD: RecordTable<Post> = {
  table: POSTS,
  term: "a post (Stelle)",
  fields: {
    ags: required(Ags),
    year: required(Int, "A year of posts that is recorded."),
    pillar: required(FundingPillar),
    kind: required(PostKind),
    number: optional(Int, "Which of the posts of its kind; 1 where it is left out."),
    status: optional(PostStatus),
    authority: optional(ID, "The office that the post belongs to."),
    fundedFte: optional(Decimal),
    plannedFte: optional(Decimal),
    filledFteAvg: optional(Decimal, "The year's average as a source states it."),
    annualRateCents: optional(BigIntScalar),
    grantCents: optional(BigIntScalar),
    fundedFrom: optional(Month),
    fundedTo: optional(Month),
    fallsAway: optional(FallsAway, "kw-Vermerk."),
  },
  territoryOf: async ({ postYearId }, loaders) => (await loaders.get(PostYear, postYearId)).territoryAgs,
};
