import type { Context } from "@kim-hub/kit/context";
import { Paged } from "@kim-hub/kit/list-size";
import type { Page } from "@kim-hub/kit/page";
import { PageArguments, requirePage } from "@kim-hub/kit/page-arguments";
import { Ags } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { Public } from "../data-classes.js";
import { createConnection } from "../paging/connection.js";
import { requireScope, SCOPE } from "../territory/scope-argument.js";
import { Actor } from "./actor.js";

const ActorConnection = createConnection(Actor);

@Resolver()
export class ActorResolver {
  @Query(() => ActorConnection, {
    nullable: true,
    description:
      "The organisations and offices that documents name as actors; NOT_FOUND where the territory is not recorded.",
  })
  @Paged
  @Public
  async actors(
    @Arg("ags", () => Ags, SCOPE) ags: string | null | undefined,
    @Args() page: PageArguments,
    @Ctx() { loaders, pages }: Context,
  ): Promise<Page<Actor>> {
    const value = await requireScope(ags, loaders);

    return pages.list({ type: Actor, column: "territoryAgs", value, request: requirePage(page) });
  }
}
