import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import type { Page } from "@kim-hub/kit/page";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Funding, Public } from "../data-classes.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { requireProgrammeYear, requireProgrammeYears } from "../funding/programme-year.js";
import { Territory } from "../territory/territory.js";
import { Expenditure } from "./expenditure.js";
import { MoneyAmount } from "./money-amount.js";
import { MoneyYear } from "./money-year.js";
import { PassThrough } from "./pass-through.js";
import { listMoney } from "./recorded-money.js";

export const ExpenditureConnection = createConnection(Expenditure, Public);

@Resolver(() => Territory)
export class TerritoryMoneyResolver {
  @FieldResolver(() => [MoneyYear], {
    description:
      "The territory's money by year and pillar, in ascending order of the years; 1 to 20 different years from 2020. What no source says is null and NOT_COLLECTED.",
  })
  @Funding
  async money(
    @Root() { ags }: Territory,
    @Arg("years", () => [Int]) years: number[],
    @Ctx() { loaders }: Context,
  ): Promise<MoneyYear[]> {
    const asked = requireProgrammeYears(years);
    const recorded = await listMoney(ags, loaders);

    return asked.map((year) => new MoneyYear({ ags, year, money: recorded }));
  }

  @FieldResolver(() => ExpenditureConnection, {
    description: "What the territory spent in one year from 2020, object by object (Ausgaben je Fördergegenstand).",
  })
  @Funding
  expenditures(
    @Root() { ags }: Territory,
    @Arg("year", () => Int) year: number,
    @Arg("pillar", () => FundingPillar, { nullable: true }) pillar: FundingPillar | null,
    @Args() page: PageArguments,
    @Ctx() { pages }: Context,
  ): Promise<Page<Expenditure>> {
    return pages.list({
      type: Expenditure,
      column: "territoryAgs",
      value: ags,
      where: { year: requireProgrammeYear(year), pillar },
      page,
    });
  }
}

@Resolver(() => PassThrough)
export class PassThroughResolver {
  @FieldResolver(() => Territory, { description: "The Kreis that passes it on." })
  @Funding
  from(@Root() { fromAgs }: PassThrough, @Ctx() { loaders }: Context): Promise<Territory | null> {
    return loaders.find(Territory, fromAgs, "ags");
  }

  @FieldResolver(() => Territory, {
    nullable: true,
    description: "The town that receives it; null where an organisation does.",
  })
  @Funding
  async to(@Root() { toAgs }: PassThrough, @Ctx() { loaders }: Context): Promise<Territory | null> {
    return toAgs === null ? null : loaders.find(Territory, toAgs, "ags");
  }

  @FieldResolver(() => MoneyAmount, {
    nullable: true,
    description: "The own contribution that the top-up is a part of (Eigenanteil); null where none is recorded.",
  })
  @Funding
  async topUpFrom(@Root() { topUpFromId }: PassThrough, @Ctx() { loaders }: Context): Promise<MoneyAmount | null> {
    return topUpFromId === null ? null : loaders.get(MoneyAmount, topUpFromId);
  }
}
