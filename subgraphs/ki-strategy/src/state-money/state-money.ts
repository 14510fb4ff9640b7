import { BigIntScalar } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { Field, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { sumOf } from "../money/sum-of.js";
import { Coverage } from "../territory/coverage.js";
import { StateMoneyPart } from "./state-money-part.js";

@ObjectType({
  description:
    "The state's money of one pillar and year in several territories together: every euro once, and the statements that it is told from.",
})
export class StateMoney {
  @Field(() => FundingPillar)
  @Funding
  readonly pillar: FundingPillar;

  @Field(() => [StateMoneyPart], { description: "Every recorded statement, also those that the total does not count." })
  @Funding
  readonly parts: readonly StateMoneyPart[];

  @Field(() => Coverage, { description: "Of how many of the territories a statement is recorded." })
  @Funding
  readonly coverage: Coverage;

  /** All that were asked for, by AGS. */
  readonly territories: readonly string[];

  constructor({
    pillar,
    parts,
    coverage,
    territories,
  }: Pick<StateMoney, "pillar" | "parts" | "coverage" | "territories">) {
    this.pillar = pillar;
    this.parts = parts;
    this.coverage = coverage;
    this.territories = territories;
  }

  @Field(() => BigIntScalar, {
    nullable: true,
    description: "Null where nothing is recorded or one of the amounts that count is not known.",
  })
  @Funding
  get totalCents(): bigint | null {
    return sumOf(this.parts.filter(({ containedIn }) => containedIn === null));
  }

  @Field(() => Suppression, { description: "Why the total is missing." })
  @Funding
  get suppression(): Suppression {
    return this.totalCents === null ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }
}
