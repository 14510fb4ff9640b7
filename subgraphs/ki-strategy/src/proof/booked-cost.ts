import { BigIntType } from "@mikro-orm/core";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import type { FundingPillar } from "../funding/funding-pillar.js";
import type { MoneyPurpose } from "../money/money-purpose.js";

/** The most references of documents that one sum names. */
export const MOST_REFERENCES = 20;

/**
 * Expenditures summed in the database by line of the financing plan and, where it is known, by post and month. Bookings
 * that were cancelled take away what they had added.
 */
@Entity({
  expression: `select e.territory_ags, e.year, e.pillar, e.purpose, c.post_id, c.month,
      sum(e.amount_cents)::bigint as amount_cents,
      array_to_string((array_agg(distinct e.document_ref) filter (where e.document_ref is not null))[1:${MOST_REFERENCES}],
        ', ') as document_ref
    from expenditure e left join post_cost c on c.expenditure_id = e.id
    group by e.territory_ags, e.year, e.pillar, e.purpose, c.post_id, c.month`,
})
export class BookedCost {
  @Property({ type: "text" })
  readonly territoryAgs!: string;

  @Property({ type: "integer" })
  readonly year!: number;

  @Property({ type: "text" })
  readonly pillar!: FundingPillar;

  @Property({ type: "text" })
  readonly purpose!: MoneyPurpose;

  /** Null where no post is named: then there is no month, either. */
  @Property({ type: "text", nullable: true })
  readonly postId!: string | null;

  @Property({ type: "text", nullable: true })
  readonly month!: string | null;

  @Property({ type: new BigIntType("bigint") })
  readonly amountCents!: bigint;

  @Property({ type: "text", nullable: true })
  readonly documentRef!: string | null;
}
