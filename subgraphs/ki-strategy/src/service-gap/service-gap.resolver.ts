import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import { Count } from "@kim-hub/kit/count";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { Ags } from "@kim-hub/kit/scalars";
import { ServiceGapType } from "@kim-hub/kit/service-gap-type";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { KiStrategyContext } from "../context.js";
import { Public } from "../data-classes.js";
import type { TerritoryPage } from "../paging/territory-page.js";
import { createSourceResolver } from "../source/source.resolver.js";
import { requireScope, SCOPE } from "../territory/scope-argument.js";
import { ServiceGap } from "./service-gap.js";

export const ServiceGapConnection = createConnection(ServiceGap, Public);

@Resolver(() => ServiceGap)
export class ServiceGapResolver {
  @Query(() => ServiceGapConnection, {
    nullable: true,
    description: "Reported gaps in the services (Versorgungslücken); NOT_FOUND where the territory is not recorded.",
  })
  @Public
  async serviceGaps(
    @Arg("ags", () => Ags, SCOPE) ags: string | null | undefined,
    @Arg("type", () => ServiceGapType, { nullable: true }) type: ServiceGapType | null,
    @Args() page: PageArguments,
    @Ctx() { loaders, pages }: Context,
  ): Promise<TerritoryPage<ServiceGap>> {
    const value = await requireScope(ags, loaders);

    const list = await pages.list({ type: ServiceGap, column: "territoryAgs", value, where: { type }, page });

    return { ...list, territoryAgs: value };
  }

  @FieldResolver(() => Count, {
    description:
      "In how many cases it was reported, as the document says; clients, under disclosure control. How many cases of case management met it in a period says `kind.raised`.",
  })
  @Public
  reportedCases(@Root() { caseCount, field }: ServiceGap, @Ctx() { control }: KiStrategyContext): Count {
    return control.disclose(caseCount, field);
  }
}

export const ServiceGapSourceResolver = createSourceResolver(ServiceGap, ({ caseCount, field }, control) =>
  control.withholds(caseCount, field),
);
