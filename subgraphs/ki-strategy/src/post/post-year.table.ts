import { optional, required, withDefault } from "@kim-hub/records/column";
import { createTable } from "@kim-hub/records/table";
import { FTE } from "@kim-hub/records/text-rules";
import { CENTS, YEAR, YES_NO } from "@kim-hub/records/value-rules";
import { CITATION } from "../source/citation-columns.js";
import { TERRITORY } from "../territory/territory-columns.js";
import { PostYear } from "./post-year.js";

/** Every recorded year; its total, where there is one, is the sum of its grants and material costs. */
export const POST_YEARS = createTable({
  file: "post-years.csv",
  entity: PostYear,
  key: ["ags", "year"],
  columns: {
    ags: required(TERRITORY, { property: "territoryAgs" }),
    year: required(YEAR),
    open_ended: withDefault(false, YES_NO, {
      property: "isOpenEnded",
      later: true,
      description: "Whether the document says it for the following years too („2022 ff.“).",
    }),
    material_costs_cents: optional(CENTS),
    own_contribution_fte: optional(FTE),
    total_cents: optional(CENTS, {
      description: "The sum of the year's grants and material costs; null while posts are still being recorded.",
    }),
    ...CITATION,
  },
  acrossTables: {
    sql: `select y."id" from "post_year" y left join "post" p on p."post_year_id" = y."id"
      where y."total_cents" is not null group by y."id"
      having coalesce(sum(p."grant_cents"), 0) + coalesce(y."material_costs_cents", 0) <> y."total_cents"`,
    column: "total_cents",
    rule: "must be the sum of the year's grants and material costs",
  },
  recorded: {
    term: "a year of posts (Stellen eines Jahres)",
    ownerOf: ({ territoryAgs }) => territoryAgs,
  },
});
