import { FTE, MONTH } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { readCited } from "../source/read-cited.js";
import { PostMonth } from "./post-month.js";

/** The occupancy of the posts, month by month within the months that are funded. */
export const POST_MONTHS: CsvTable<PostMonth> = {
  file: "post-months.csv",
  entity: PostMonth,
  key: ["post", "month"],
  columns: ["post", "month", "filled_fte", "source", "passage"],
  pointsTo: ["posts.csv", "sources.csv"],
  toRow: (row, known) =>
    new PostMonth({
      postId: row.get("post", known.keyIn("posts.csv")),
      month: row.get("month", MONTH),
      filledFte: row.get("filled_fte", FTE),
      ...readCited(row, known),
    }),
  afterwards: {
    sql: `select m."id" from "post_month" m join "post" p on p."id" = m."post_id" join "post_year" y on y."id" = p."post_year_id"
      where m."month" not between coalesce(p."funded_from", y."year" || '-01') and coalesce(p."funded_to", y."year" || '-12')`,
    column: "month",
    rule: "must be one of the months for which the post is funded",
  },
};
