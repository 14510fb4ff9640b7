import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import type { Page } from "@kim-hub/kit/page";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { Ags } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Public } from "../data-classes.js";
import { requireScope } from "../territory/scope-argument.js";
import { Territory } from "../territory/territory.js";
import { SourceDocument } from "./source-document.js";

const SourceConnection = createConnection(SourceDocument, Public, "Source");

@Resolver(() => SourceDocument)
export class SourceDocumentResolver {
  @Query(() => SourceConnection, {
    nullable: true,
    description: "The documents that a territory recorded (Quellen); NOT_FOUND where the territory is not recorded.",
  })
  @Public
  async sources(
    @Arg("ags", () => Ags, { nullable: true, description: "Those that came with the hub where it is left out." })
    ags: string | null | undefined,
    @Args() page: PageArguments,
    @Ctx() { loaders, pages }: Context,
  ): Promise<Page<SourceDocument>> {
    const value = await requireScope(ags, loaders);

    return pages.list({ type: SourceDocument, column: "territoryAgs", value, page });
  }

  @FieldResolver(() => Territory, { nullable: true, description: "Who recorded it; null where it came with the hub." })
  @Public
  async territory(@Root() { territoryAgs }: SourceDocument, @Ctx() { loaders }: Context): Promise<Territory | null> {
    return territoryAgs === null ? null : loaders.find(Territory, territoryAgs, "ags");
  }
}
