import { BigIntScalar } from "@kim-hub/kit/scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { FundingPillar } from "./funding-pillar.js";
import type { FundingStatement } from "./funding-statement.js";
import { PillarFunding } from "./pillar-funding.js";

@ObjectType({ description: "The programme's money in one year, by pillar." })
export class YearFunding {
  @Field(() => Int)
  @Funding
  readonly year: number;

  @Field(() => [PillarFunding], { description: "Always B1, B2, B3." })
  @Funding
  readonly pillars: readonly PillarFunding[];

  constructor(year: number, statements: readonly FundingStatement[]) {
    this.year = year;
    this.pillars = Object.values(FundingPillar).map(
      (pillar) =>
        new PillarFunding(
          pillar,
          statements.filter((statement) => statement.pillar === pillar),
        ),
    );
  }

  @Field(() => BigIntScalar, { nullable: true, description: "Null where the amount of one pillar is not known." })
  @Funding
  get totalCents(): bigint | null {
    let total = 0n;
    for (const { amountCents } of this.pillars) {
      if (amountCents === null) return null;
      total += amountCents;
    }

    return total;
  }
}
