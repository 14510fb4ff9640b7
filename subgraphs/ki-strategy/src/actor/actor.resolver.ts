import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import type { Page } from "@kim-hub/kit/page";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { Ags } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { Public } from "../data-classes.js";
import { requireScope, SCOPE } from "../territory/scope-argument.js";
import { Actor } from "./actor.js";

const ActorConnection = createConnection(Actor, Public);

@Resolver()
export class ActorResolver {
  @Query(() => ActorConnection, {
    nullable: true,
    description:
      "The organisations and offices that documents name as actors; NOT_FOUND where the territory is not recorded.",
  })
  @Public
  async actors(
    @Arg("ags", () => Ags, SCOPE) ags: string | null | undefined,
    @Args() page: PageArguments,
    @Ctx() { loaders, pages }: Context,
  ): Promise<Page<Actor>> {
    const value = await requireScope(ags, loaders);

    return pages.list({ type: Actor, column: "territoryAgs", value, page });
  }
}
