import { BigIntScalar } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { Field, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { FundingInstrument, STATE_INSTRUMENTS } from "./funding-instrument.js";
import { MoneyAmount } from "./money-amount.js";
import { sumOf } from "./sum-of.js";

@ObjectType({
  description:
    "Money of one kind for one pillar and year, by whose it is; amounts of different kinds are never added up.",
})
export class MoneyOfKind {
  @Field(() => [MoneyAmount], { description: "The lines that the sums add up." })
  @Funding
  readonly amounts: readonly MoneyAmount[];

  @Field(() => [MoneyAmount], { description: "What other documents say of the same money; counted in no sum." })
  @Funding
  readonly otherStatements: readonly MoneyAmount[];

  constructor(amounts: readonly MoneyAmount[]) {
    const sorted = amounts.toSorted((left, right) => left.id.localeCompare(right.id));
    this.amounts = sorted.filter(({ leading }) => leading);
    this.otherStatements = sorted.filter(({ leading }) => !leading);
  }

  @Field(() => BigIntScalar, { nullable: true, description: "Of the state (Landesmittel)." })
  @Funding
  get stateCents(): bigint | null {
    return sumOf(this.amounts.filter(({ instrument }) => STATE_INSTRUMENTS.includes(instrument)));
  }

  @Field(() => BigIntScalar, { nullable: true, description: "Of the territory itself (Eigenanteil)." })
  @Funding
  get ownContributionCents(): bigint | null {
    return sumOf(this.amounts.filter(({ instrument }) => instrument === FundingInstrument.OWN_CONTRIBUTION));
  }

  @Field(() => BigIntScalar, { nullable: true, description: "Of others (Drittmittel)." })
  @Funding
  get thirdPartyCents(): bigint | null {
    return sumOf(this.amounts.filter(({ instrument }) => instrument === FundingInstrument.THIRD_PARTY));
  }

  @Field(() => Suppression, { description: "Why the state's amount is missing." })
  @Funding
  get suppression(): Suppression {
    return this.stateCents === null ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }
}
