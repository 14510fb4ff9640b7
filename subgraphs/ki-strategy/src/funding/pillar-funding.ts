import { BigIntScalar } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { Field, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { FundingKind } from "./funding-kind.js";
import { FundingPillar } from "./funding-pillar.js";
import { FundingStatement } from "./funding-statement.js";
import { rankStatements } from "./rank-statements.js";

@ObjectType({
  description: "One pillar's money in one year: the leading statement, and every other statement beside it.",
})
export class PillarFunding {
  @Field(() => FundingPillar)
  @Funding
  readonly pillar: FundingPillar;

  readonly leading: FundingStatement | null;

  @Field(() => [FundingStatement], {
    description: "What other documents say, also where they contradict the leading one.",
  })
  @Funding
  readonly otherStatements: readonly FundingStatement[];

  constructor(pillar: FundingPillar, statements: readonly FundingStatement[]) {
    const [leading, ...others] = rankStatements(statements);
    this.pillar = pillar;
    this.leading = leading ?? null;
    this.otherStatements = others;
  }

  @Field(() => BigIntScalar, { nullable: true, description: "Null where no source names an amount." })
  @Funding
  get amountCents(): bigint | null {
    return this.leading?.amountCents ?? null;
  }

  @Field(() => FundingKind, {
    nullable: true,
    description: "How binding the amount is; null where there is no statement.",
  })
  @Funding
  get kind(): FundingKind | null {
    return this.leading?.kind ?? null;
  }

  @Field(() => Suppression)
  @Funding
  get suppression(): Suppression {
    return this.amountCents === null ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }
}
