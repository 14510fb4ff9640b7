import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import type { Page } from "@kim-hub/kit/page";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { Ags } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { Public } from "../data-classes.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { Milestone } from "../milestone/milestone.js";
import { requireScope, SCOPE } from "../territory/scope-argument.js";
import { Measure } from "./measure.js";

const MeasureConnection = createConnection(Measure, Public);

@Resolver(() => Measure)
export class MeasureResolver {
  @Query(() => MeasureConnection, {
    nullable: true,
    description: "Planned measures; NOT_FOUND where the territory is not recorded.",
  })
  @Public
  async measures(
    @Arg("ags", () => Ags, SCOPE) ags: string | null | undefined,
    @Arg("year", () => Int, { nullable: true }) year: number | null,
    @Arg("pillar", () => FundingPillar, { nullable: true }) pillar: FundingPillar | null,
    @Args() page: PageArguments,
    @Ctx() { loaders, pages }: Context,
  ): Promise<Page<Measure>> {
    const value = await requireScope(ags, loaders);
    const where = { year, pillar };

    return pages.list({ type: Measure, column: "territoryAgs", value, where, page });
  }

  @FieldResolver(() => Milestone, { nullable: true, description: "The milestone that it is to reach." })
  @Public
  async milestone(@Root() { milestoneId }: Measure, @Ctx() { loaders }: Context): Promise<Milestone | null> {
    return milestoneId === null ? null : loaders.find(Milestone, milestoneId);
  }
}
