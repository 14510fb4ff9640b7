import { BigIntScalar } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { Field, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { ExpenditureSum } from "./expenditure-sum.js";
import { FundingInstrument, STATE_INSTRUMENTS } from "./funding-instrument.js";
import { sumOf } from "./sum-of.js";

@ObjectType({
  description: "What was spent of one pillar's money in one year, added up from the expenditures (Ausgaben).",
})
export class MoneySpent {
  @Field(() => [ExpenditureSum], { description: "By whose money it was and by line of the financing plan." })
  @Funding
  readonly sums: readonly ExpenditureSum[];

  constructor(sums: readonly ExpenditureSum[]) {
    this.sums = sums.toSorted((left, right) =>
      `${left.instrument} ${left.purpose}`.localeCompare(`${right.instrument} ${right.purpose}`),
    );
  }

  @Field(() => BigIntScalar, { nullable: true, description: "Of the state's money (Landesmittel)." })
  @Funding
  get stateCents(): bigint | null {
    return sumOf(this.sums.filter(({ instrument }) => STATE_INSTRUMENTS.includes(instrument)));
  }

  @Field(() => BigIntScalar, { nullable: true, description: "Of the territory's own money (Eigenanteil)." })
  @Funding
  get ownContributionCents(): bigint | null {
    return sumOf(this.sums.filter(({ instrument }) => instrument === FundingInstrument.OWN_CONTRIBUTION));
  }

  @Field(() => BigIntScalar, { nullable: true, description: "Of others' money (Drittmittel)." })
  @Funding
  get thirdPartyCents(): bigint | null {
    return sumOf(this.sums.filter(({ instrument }) => instrument === FundingInstrument.THIRD_PARTY));
  }

  @Field(() => BigIntScalar, { nullable: true, description: "All expenditures together." })
  @Funding
  get totalCents(): bigint | null {
    return sumOf(this.sums);
  }

  @Field(() => Suppression, { description: "Why the total is missing." })
  @Funding
  get suppression(): Suppression {
    return this.totalCents === null ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }
}
