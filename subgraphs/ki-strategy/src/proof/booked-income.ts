import { BigIntType } from "@mikro-orm/core";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import type { FundingPillar } from "../funding/funding-pillar.js";
import { MOST_REFERENCES } from "./booked-cost.js";
import type { BudgetLine } from "./budget-line.js";

/** Income summed in the database by line. */
@Entity({
  expression: `select territory_ags, year, pillar, line, sum(amount_cents)::bigint as amount_cents,
      array_to_string((array_agg(distinct document_ref) filter (where document_ref is not null))[1:${MOST_REFERENCES}],
        ', ') as document_ref
    from income group by territory_ags, year, pillar, line`,
})
export class BookedIncome {
  @Property({ type: "text" })
  readonly territoryAgs!: string;

  @Property({ type: "integer" })
  readonly year!: number;

  @Property({ type: "text" })
  readonly pillar!: FundingPillar;

  @Property({ type: "text" })
  readonly line!: BudgetLine;

  @Property({ type: new BigIntType("bigint") })
  readonly amountCents!: bigint;

  @Property({ type: "text", nullable: true })
  readonly documentRef!: string | null;
}
