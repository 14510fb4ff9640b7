import type { Context } from "@kim-hub/kit/context";
import { NotFoundError } from "@kim-hub/kit/errors";
import { Ags, Quarter } from "@kim-hub/kit/scalars";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Public } from "../data-classes.js";
import { requireProgrammeYear } from "../programme/programme-year.js";
import { Territory } from "../territory/territory.js";
import { Accompaniment } from "./accompaniment.js";
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
    const territory = await loaders.find(Territory, ags, "ags");
    if (!territory) throw new NotFoundError(`No territory ${ags} is recorded.`);
    const recorded = await loaders.list(Accompaniment, "territoryAgs", ags);

    return new PersonsPerPost({ ags, quarter, rows: recorded.filter((row) => row.quarter === quarter) });
  }
}
