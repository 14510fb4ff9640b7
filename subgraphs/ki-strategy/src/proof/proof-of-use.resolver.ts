import type { Context } from "@kim-hub/kit/context";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Employment } from "../data-classes.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { requireProgrammeYear } from "../funding/programme-year.js";
import { MoneyAmount } from "../money/money-amount.js";
import { Territory } from "../territory/territory.js";
import { BookedIncome } from "./booked-income.js";
import { listExpenditureLines } from "./expenditure-lines.js";
import { planOf } from "./financing-plan.js";
import { listIncomeLines } from "./income-lines.js";
import { listBookedCosts, listProvenPosts } from "./list-proven-posts.js";
import { OccupancyProof } from "./occupancy-proof.js";
import { ProofOfUse } from "./proof-of-use.js";
import { requireProofReader } from "./require-proof-reader.js";

@Resolver(() => Territory)
export class TerritoryProofOfUseResolver {
  @FieldResolver(() => ProofOfUse, {
    nullable: true,
    description:
      "The proof of use in figures of one year from 2020 (zahlenmäßiger Nachweis). The plan is the surest kind of money that is recorded, GRANTED before BUDGETED before FORECAST, and each post's grant. Coordinators, own territory; funding auditors, territories and years of their audit assignment (Prüfauftrag).",
  })
  @Employment
  async proofOfUse(
    @Root() { ags }: Territory,
    @Arg("year", () => Int) year: number,
    @Ctx() context: Context,
  ): Promise<ProofOfUse> {
    await requireProofReader({ ags, year }, context);
    const { loaders } = context;
    const [posts, booked, amounts, incomes] = await Promise.all([
      listProvenPosts(ags, requireProgrammeYear(year), loaders),
      listBookedCosts(ags, year, loaders),
      loaders.list(MoneyAmount, "territoryAgs", ags),
      loaders.list(BookedIncome, "territoryAgs", ags),
    ]);
    const pillars = Object.values(FundingPillar).map((pillar) => ({
      pillar,
      plan: planOf(amounts.filter((row) => row.year === year && row.pillar === pillar)),
    }));

    return new ProofOfUse({
      occupancy: new OccupancyProof({ ags, year, posts: posts.map(({ proof }) => proof) }),
      expenditure: pillars.flatMap(({ pillar, plan }) =>
        listExpenditureLines({
          ...{ pillar, plan, booked: booked.filter((row) => row.pillar === pillar) },
          posts: posts.filter(({ post }) => post.pillar === pillar),
        }),
      ),
      income: pillars.flatMap(({ pillar, plan }) =>
        listIncomeLines({
          ...{ pillar, plan },
          booked: incomes.filter((row) => row.year === year && row.pillar === pillar),
        }),
      ),
    });
  }
}
