import type { Context } from "@kim-hub/kit/context";
import { Ags, Quarter } from "@kim-hub/kit/scalars";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Public } from "../data-classes.js";
import { requireProgrammeYear } from "../funding/programme-year.js";
import { getTerritory } from "../territory/get-territory.js";
import { findPersonsPerPost } from "./find-persons-per-post.js";
import { PersonsPerPost } from "./persons-per-post.js";

@Resolver()
export class PersonsPerPostResolver {
  @Query(() => PersonsPerPost, {
    nullable: true,
    description:
      "How many persons the posts of a territory accompanied in a quarter from 2020 on; NOT_FOUND where the territory is not recorded.",
  })
  @Public
  async personsPerPost(
    @Arg("ags", () => Ags) ags: string,
    @Arg("quarter", () => Quarter) quarter: string,
    @Ctx() { loaders }: Context,
  ): Promise<PersonsPerPost> {
    requireProgrammeYear(Number(quarter.slice(0, 4)));
    const territory = await getTerritory(ags, loaders);

    return findPersonsPerPost(territory.ags, quarter, loaders);
  }
}
