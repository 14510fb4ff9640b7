import type { Context } from "@kim-hub/kit/context";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Public } from "../data-classes.js";
import { Territory } from "../territory/territory.js";
import { Authority } from "./authority.js";

@Resolver(() => Authority)
export class AuthorityResolver {
  @FieldResolver(() => Territory, {
    nullable: true,
    description: "The territory whose office it is; it may be competent for others too.",
  })
  @Public
  territory(@Root() { territoryAgs }: Authority, @Ctx() { loaders }: Context): Promise<Territory | null> {
    return loaders.find(Territory, territoryAgs, "ags");
  }
}
