import type { Context } from "@kim-hub/kit/context";
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { Funding } from "../data-classes.js";
import { Citation, cite } from "../source/citation.js";
import { FundingLevel } from "./funding-level.js";
import { FundingStatement } from "./funding-statement.js";
import { PillarFunding } from "./pillar-funding.js";
import { requireProgrammeYears } from "./programme-year.js";
import { YearFunding } from "./year-funding.js";

@Resolver()
export class YearFundingResolver {
  @Query(() => [YearFunding], {
    nullable: true,
    description: "The programme's money by pillar, in ascending order of the years; 1 to 20 different years from 2020.",
  })
  @Funding
  fundingByPillar(
    @Arg("years", () => [Int]) years: number[],
    @Arg("level", () => FundingLevel, { defaultValue: FundingLevel.STATE }) level: FundingLevel,
    @Ctx() { loaders }: Context,
  ): Promise<YearFunding[]> {
    return Promise.all(
      requireProgrammeYears(years).map(async (year) => {
        const statements = await loaders.list(FundingStatement, "year", String(year));

        return new YearFunding(
          year,
          statements.filter((statement) => statement.level === level),
        );
      }),
    );
  }
}

@Resolver(() => PillarFunding)
export class PillarFundingResolver {
  @FieldResolver(() => Citation, { nullable: true, description: "Null where there is no statement." })
  @Funding
  async source(@Root() { leading }: PillarFunding, @Ctx() { loaders }: Context): Promise<Citation | null> {
    return leading && cite(leading, loaders);
  }
}
