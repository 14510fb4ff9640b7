import { Decimal, Month } from "@kim-hub/kit/scalars";
import { ID } from "type-graphql";
import { CITATION, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import { Post } from "./post.js";
import type { PostMonth } from "./post-month.js";
import { POST_MONTHS } from "./post-month.table.js";
import { PostYear } from "./post-year.js";

/** The occupancy of the posts, month by month. */
export const POST_MONTH_RECORD: RecordTable<PostMonth> = {
  table: POST_MONTHS,
  term: "a post's occupancy in one month (Stellenbesetzung)",
  fields: {
    post: required(ID),
    month: required(Month),
    filledFte: required(Decimal),
    ...CITATION,
  },
  territoryOf: async ({ postId }, loaders) => {
    const { postYearId } = await loaders.get(Post, postId);

    return (await loaders.get(PostYear, postYearId)).territoryAgs;
  },
};
