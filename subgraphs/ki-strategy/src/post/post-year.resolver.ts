import type { Context } from "@kim-hub/kit/context";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Public } from "../data-classes.js";
import { requireProgrammeYear } from "../programme/programme-year.js";
import { Citation, cite } from "../source/citation.js";
import { Territory } from "../territory/territory.js";
import { Post } from "./post.js";
import { PostYear, postYearId, unrecordedPostYear } from "./post-year.js";

@Resolver(() => Territory)
export class TerritoryPostsResolver {
  @FieldResolver(() => PostYear, {
    description: "The funded posts of one year from 2020; empty where none are recorded.",
  })
  @Public
  async posts(
    @Root() { ags }: Territory,
    @Arg("year", () => Int) year: number,
    @Ctx() { loaders }: Context,
  ): Promise<PostYear> {
    const recorded = await loaders.find(PostYear, postYearId(ags, requireProgrammeYear(year)));

    return recorded ?? unrecordedPostYear(ags, year);
  }
}

@Resolver(() => PostYear)
export class PostYearResolver {
  @FieldResolver(() => [Post], { description: "In order of pillar and kind." })
  @Public
  async posts(@Root() { id }: PostYear, @Ctx() { loaders }: Context): Promise<readonly Post[]> {
    const posts = await loaders.list(Post, "postYearId", id);

    return posts.toSorted((left, right) => left.id.localeCompare(right.id));
  }

  @FieldResolver(() => Citation, { nullable: true, description: "Null where nothing is recorded." })
  @Public
  async source(@Root() { sourceId, passage }: PostYear, @Ctx() { loaders }: Context): Promise<Citation | null> {
    return sourceId === null || passage === null ? null : cite({ sourceId, passage }, loaders);
  }
}
