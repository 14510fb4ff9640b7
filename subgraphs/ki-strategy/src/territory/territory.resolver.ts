import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Ags } from "@kim-hub/kit/scalars";
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Public } from "../data-classes.js";
import { getTerritory } from "./get-territory.js";
import { Territory } from "./territory.js";
import { TerritoryKind } from "./territory-kind.js";

/** Of any answer; more of them may be recorded only together with this number. */
const MOST_TERRITORIES = 450;

@Resolver(() => Territory)
export class TerritoryResolver {
  @Query(() => Territory, {
    nullable: true,
    description:
      "The territory of this AGS; NOT_FOUND where none is recorded. A kreisfreie Stadt is found by its key as a district and as a municipality (05711, 05711000).",
  })
  @Public
  territory(@Arg("ags", () => Ags) ags: string, @Ctx() { loaders }: Context): Promise<Territory> {
    return getTerritory(ags, loaders);
  }

  @Query(() => [Territory], {
    nullable: true,
    description:
      "The 53 districts and the 374 municipalities in them, in order of their AGS: with the 22 kreisfreie Städte, which are districts, 396 municipalities.",
  })
  @assumedSize(MOST_TERRITORIES)
  @Public
  territories(
    @Arg("kind", () => TerritoryKind, { nullable: true }) kind: TerritoryKind | null,
    @Arg("kimOnly", () => Boolean, {
      nullable: true,
      description: "Only the 54 territories with Kommunales Integrationsmanagement of their own.",
    })
    kimOnly: boolean | null,
    @Ctx() { em }: Context,
  ): Promise<Territory[]> {
    return em.find(
      Territory,
      { ...(kind && { kind }), ...(kimOnly && { isKimTerritory: true }) },
      { orderBy: { ags: "asc" } },
    );
  }

  @FieldResolver(() => Territory, {
    nullable: true,
    description: "The district that a town lies in; null for a district.",
  })
  @Public
  async district(@Root() { districtAgs }: Territory, @Ctx() { loaders }: Context): Promise<Territory | null> {
    return districtAgs === null ? null : loaders.find(Territory, districtAgs, "ags");
  }
}
