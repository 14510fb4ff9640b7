import { BigIntScalar } from "@kim-hub/kit/scalars";
import { BigIntType } from "@mikro-orm/core";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { FundingInstrument } from "./funding-instrument.js";
import { MoneyPurpose } from "./money-purpose.js";

/** Summed in the database: a territory's expenditure has too many lines to add up here. */
@ObjectType({ description: "What was spent of one kind of money for one line of the financing plan." })
@Entity({
  expression: `select territory_ags, year, pillar, instrument, purpose, sum(amount_cents)::bigint as amount_cents,
    count(*)::int as lines from expenditure group by territory_ags, year, pillar, instrument, purpose`,
})
export class ExpenditureSum {
  @Property({ type: "text" })
  readonly territoryAgs!: string;

  @Property({ type: "integer" })
  readonly year!: number;

  @Property({ type: "text" })
  readonly pillar!: FundingPillar;

  @Field(() => FundingInstrument)
  @Funding
  @Property({ type: "text" })
  readonly instrument!: FundingInstrument;

  @Field(() => MoneyPurpose)
  @Funding
  @Property({ type: "text" })
  readonly purpose!: MoneyPurpose;

  @Field(() => BigIntScalar)
  @Funding
  @Property({ type: new BigIntType("bigint") })
  readonly amountCents!: bigint;

  @Field(() => Int, { description: "How many expenditures it adds up." })
  @Funding
  @Property({ type: "integer" })
  readonly lines!: number;
}
