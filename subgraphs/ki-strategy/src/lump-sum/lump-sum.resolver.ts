import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import { type CountedPage, mapPage } from "@kim-hub/kit/page";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { pageOf } from "@kim-hub/kit/page-of";
import { Ags } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, Int, Query, Resolver } from "type-graphql";
import { Funding, Public } from "../data-classes.js";
import { requireProgrammeYear } from "../funding/programme-year.js";
import { listMoney } from "../money/recorded-money.js";
import { getTerritory } from "../territory/get-territory.js";
import { LumpSumPlace } from "./lump-sum-place.js";
import { LumpSumUse } from "./lump-sum-use.js";

const LumpSumUseConnection = createConnection(LumpSumUse, Public);

@Resolver()
export class LumpSumResolver {
  @Query(() => LumpSumUseConnection, {
    nullable: true,
    description:
      "What became of the lump sums of B2 and B3 of a year from 2020 (fachbezogene Pauschalen, § 29 Abs. 5 Haushaltsgesetz NRW), wherever anything is recorded of them; of one territory or of all. NOT_FOUND where the territory is not recorded.",
  })
  @Funding
  async lumpSums(
    @Arg("ags", () => Ags, { nullable: true, description: "All territories where it is left out." })
    ags: string | null | undefined,
    @Arg("year", () => Int) year: number,
    @Args() page: PageArguments,
    @Ctx() { em, loaders }: Context,
  ): Promise<CountedPage<LumpSumUse>> {
    const territory = ags == null ? null : await getTerritory(ags, loaders);
    const where = { year: requireProgrammeYear(year), ...(territory && { territoryAgs: territory.ags }) };
    const places = await pageOf(em, { type: LumpSumPlace, where, page });

    return mapPage(places, async (place) => new LumpSumUse(place, await listMoney(place.territoryAgs, loaders)));
  }
}
