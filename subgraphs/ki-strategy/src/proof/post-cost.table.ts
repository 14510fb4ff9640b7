import { required } from "@kim-hub/records/column";
import { keyOf } from "@kim-hub/records/reference";
import { createTable } from "@kim-hub/records/table";
import { MONTH } from "@kim-hub/records/text-rules";
import { Expenditure } from "../money/expenditure.js";
import { EXPENDITURES } from "../money/expenditure.table.js";
import { POSTS } from "../post/post.table.js";
import { CITATION } from "../source/citation-columns.js";
import { PostCost } from "./post-cost.js";

/** Every expenditure that paid one month of one post: together the real cost of the posts. */
export const POST_COSTS = createTable({
  file: "post-costs.csv",
  entity: PostCost,
  key: ["expenditure"],
  columns: {
    expenditure: required(keyOf(EXPENDITURES), { property: "expenditureId", description: "The booking." }),
    post: required(keyOf(POSTS), { property: "postId" }),
    month: required(MONTH, { description: "For which it was paid, whenever it was booked." }),
    ...CITATION,
  },
  acrossTables: [
    {
      sql: `select c."id" from "post_cost" c join "expenditure" e on e."id" = c."expenditure_id"
        join "post" p on p."id" = c."post_id" join "post_year" y on y."id" = p."post_year_id"
        where (e."territory_ags", e."year", e."pillar") <> (y."territory_ags", y."year", p."pillar")
          or e."purpose" <> case p."kind" when 'ADMINISTRATIVE_ASSISTANCE' then 'ADMINISTRATIVE_ASSISTANCE' else 'PERSONNEL' end`,
      column: "expenditure",
      rule: "must be an expenditure on personnel of the post's territory, year and pillar",
    },
    {
      sql: `select c."id" from "post_cost" c join "post" p on p."id" = c."post_id" join "post_year" y on y."id" = p."post_year_id"
        where c."month" not between coalesce(p."funded_from", y."year" || '-01') and coalesce(p."funded_to", y."year" || '-12')`,
      column: "month",
      rule: "must be one of the months for which the post is funded",
    },
  ],
  recorded: {
    term: "which post and month an expenditure paid (Personalausgabe je Stelle und Monat)",
    ownerOf: async ({ expenditureId }, loaders) => (await loaders.get(Expenditure, expenditureId)).territoryAgs,
  },
});
