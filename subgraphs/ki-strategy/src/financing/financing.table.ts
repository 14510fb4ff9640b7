import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { PLACE } from "@kim-hub/records/place";
import { keyOf } from "@kim-hub/records/reference";
import type { Row } from "@kim-hub/records/row";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { CENTS, oneOf } from "@kim-hub/records/value-rules";
import { MEASURES } from "../measure/measure.table.js";
import { FundingInstrument } from "../money/funding-instrument.js";
import { POSTS } from "../post/post.table.js";
import { CITATION } from "../source/citation-columns.js";
import { TERRITORY } from "../territory/territory-columns.js";
import { Financing } from "./financing.js";

const IN_ORDER = inOrder("valid_from", "valid_to");

/** Who pays for which post or measure, and when; of one object several may, and what overlaps is found. */
export const FINANCINGS = createTable({
  file: "financings.csv",
  entity: Financing,
  key: ["ags", "position"],
  columns: {
    ags: required(TERRITORY, { property: "territoryAgs" }),
    position: PLACE,
    post: optional(keyOf(POSTS), { property: "postId" }),
    measure: optional(keyOf(MEASURES), { property: "measureId" }),
    financier: required(TEXT, { description: "Who pays (Mittelgeber)." }),
    instrument: required(oneOf(FundingInstrument)),
    valid_from: optional(DATE, { description: "First day; left out where no document gives it." }),
    valid_to: optional(DATE, { description: "Last day; left out while it lasts or where none is given." }),
    amount_cents: optional(CENTS, { description: "For the whole time." }),
    explanation: optional(TEXT, { description: "Why it is no double funding beside another financing (Begründung)." }),
    ...CITATION,
  },
  check: checkFinancing,
  acrossTables: [
    {
      sql: `select f."id" from "financing" f left join "post" p on p."id" = f."post_id"
        left join "post_year" y on y."id" = p."post_year_id" left join "measure" m on m."id" = f."measure_id"
        where f."territory_ags" is distinct from coalesce(y."territory_ags", m."territory_ags")`,
      column: "ags",
      rule: "must be the territory of the post or measure",
    },
    {
      // Each year has posts of its own: a longer financing would meet none of the next year's.
      sql: `select f."id" from "financing" f join "post" p on p."id" = f."post_id"
        join "post_year" y on y."id" = p."post_year_id"
        where (extract(year from f."valid_from"), extract(year from f."valid_to")) is distinct from (y."year", y."year")`,
      column: "valid_from",
      rule: "must be a day of the post's year, as valid_to must",
    },
  ],
  recorded: {
    term: "who pays for a post or a measure (Finanzierung)",
    ownerOf: ({ territoryAgs }) => territoryAgs,
  },
});

function checkFinancing(financing: Financing, row: Row): void {
  if ((financing.postId === null) === (financing.measureId === null))
    throw row.fault("post and measure", "must name a post or a measure, and not both");
  IN_ORDER(financing, row);
}
