import { Ags, BigIntScalar, Decimal } from "@kim-hub/kit/scalars";
import { Int } from "type-graphql";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import type { PostYear } from "./post-year.js";
import { POST_YEARS } from "./post-year.table.js";

/** The years that posts are recorded in. */
export const POST_YEAR_RECORD: RecordTable<PostYear> = {
  table: POST_YEARS,
  term: "a year of posts (Stellen eines Jahres)",
  fields: {
    ags: required(Ags),
    year: required(Int),
    openEnded: optional(Boolean, "Whether the document says it for the following years too („2022 ff.“)."),
    materialCostsCents: optional(BigIntScalar),
    ownContributionFte: optional(Decimal),
    totalCents: optional(
      BigIntScalar,
      "The sum of the year's grants and material costs; null while posts are still being recorded.",
    ),
    ...CITATION,
  },
  territoryOf: ({ territoryAgs }) => territoryAgs,
};
