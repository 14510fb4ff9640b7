import type { Context } from "@kim-hub/kit/context";
import { Ags } from "@kim-hub/kit/scalars";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Funding } from "../data-classes.js";
import { Territory } from "../territory/territory.js";
import { FundingOutline } from "./funding-outline.js";
import { OutlineActor } from "./outline-actor.js";
import { OutlineClause } from "./outline-clause.js";

@Resolver(() => Territory)
export class TerritoryOutlinesResolver {
  @FieldResolver(() => [FundingOutline], { description: "Empty where none is recorded." })
  @Funding
  fundingOutlines(@Root() { ags }: Territory, @Ctx() { loaders }: Context): Promise<readonly FundingOutline[]> {
    return loaders.list(FundingOutline, "territoryAgs", ags);
  }
}

@Resolver(() => FundingOutline)
export class FundingOutlineResolver {
  @FieldResolver(() => [OutlineActor], { description: "Who took part in writing it." })
  @Funding
  async actors(@Root() { id }: FundingOutline, @Ctx() { loaders }: Context): Promise<OutlineActor[]> {
    return (await loaders.list(OutlineActor, "outlineId", id)).toSorted(byId);
  }

  @FieldResolver(() => [OutlineClause], { description: "What it says of single municipalities." })
  @Funding
  async clauses(
    @Root() { id }: FundingOutline,
    @Arg("ags8", () => Ags, { nullable: true }) ags8: string | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<OutlineClause[]> {
    const clauses = await loaders.list(OutlineClause, "outlineId", id);

    return clauses.filter(({ municipalityAgs }) => ags8 == null || municipalityAgs === ags8).toSorted(byId);
  }
}

@Resolver(() => OutlineClause)
export class OutlineClauseResolver {
  @FieldResolver(() => Ags)
  @Funding
  ags8(@Root() { municipalityAgs }: OutlineClause): string {
    return municipalityAgs;
  }

  @FieldResolver(() => Territory, { nullable: true })
  @Funding
  municipality(@Root() { municipalityAgs }: OutlineClause, @Ctx() { loaders }: Context): Promise<Territory | null> {
    return loaders.find(Territory, municipalityAgs, "ags");
  }
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id.localeCompare(right.id);
}
