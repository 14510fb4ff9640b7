import { required } from "@kim-hub/records/column";
import { keyOf } from "@kim-hub/records/reference";
import { createTable } from "@kim-hub/records/table";
import { FTE, MONTH } from "@kim-hub/records/text-rules";
import { CITATION } from "../source/citation-columns.js";
import { Post } from "./post.js";
import { POSTS } from "./post.table.js";
import { PostMonth } from "./post-month.js";
import { PostYear } from "./post-year.js";

/** The occupancy of the posts, month by month within the months that are funded. */
export const POST_MONTHS = createTable({
  file: "post-months.csv",
  entity: PostMonth,
  key: ["post", "month"],
  columns: {
    post: required(keyOf(POSTS), { property: "postId" }),
    month: required(MONTH),
    filled_fte: required(FTE),
    ...CITATION,
  },
  acrossTables: {
    sql: `select m."id" from "post_month" m join "post" p on p."id" = m."post_id" join "post_year" y on y."id" = p."post_year_id"
      where m."month" not between coalesce(p."funded_from", y."year" || '-01') and coalesce(p."funded_to", y."year" || '-12')`,
    column: "month",
    rule: "must be one of the months for which the post is funded",
  },
  recorded: {
    term: "a post's occupancy in one month (Stellenbesetzung)",
    ownerOf: async ({ postId }, loaders) => {
      const { postYearId } = await loaders.get(Post, postId);

      return (await loaders.get(PostYear, postYearId)).territoryAgs;
    },
  },
});
