import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import type { Page } from "@kim-hub/kit/page";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { Ags } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Public } from "../data-classes.js";
import { Citation, cite } from "../source/citation.js";
import { requireScope, SCOPE } from "../territory/scope-argument.js";
import { Milestone } from "./milestone.js";

const MilestoneConnection = createConnection(Milestone, Public);

@Resolver(() => Milestone)
export class MilestoneResolver {
  @Query(() => MilestoneConnection, {
    nullable: true,
    description:
      "What was planned and what happened, in the order of the timeline; NOT_FOUND where the territory is not recorded.",
  })
  @Public
  async milestones(
    @Arg("ags", () => Ags, SCOPE) ags: string | null | undefined,
    @Args() page: PageArguments,
    @Ctx() { loaders, pages }: Context,
  ): Promise<Page<Milestone>> {
    const value = await requireScope(ags, loaders);

    return pages.list({ type: Milestone, column: "territoryAgs", value, page });
  }

  @FieldResolver(() => Citation, { description: "The document that names the plan or the event." })
  @Public
  document(@Root() milestone: Milestone, @Ctx() { loaders }: Context): Promise<Citation> {
    return cite(milestone, loaders);
  }

  @FieldResolver(() => Citation, {
    nullable: true,
    description: "A later document that says when it happened; null where it is the same one.",
  })
  @Public
  async actualDocument(
    @Root() { actualSourceId, actualPassage }: Milestone,
    @Ctx() { loaders }: Context,
  ): Promise<Citation | null> {
    if (actualSourceId === null || actualPassage === null) return null;

    return cite({ sourceId: actualSourceId, passage: actualPassage }, loaders);
  }
}
