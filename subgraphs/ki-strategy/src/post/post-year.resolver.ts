import type { Context } from "@kim-hub/kit/context";
import { Decimal } from "@kim-hub/kit/scalars";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Authority } from "../authority/authority.js";
import { Employment, Funding } from "../data-classes.js";
import { requireProgrammeYear } from "../funding/programme-year.js";
import { PassThrough } from "../money/pass-through.js";
import { CaseManagementWarning, listWarnings } from "../provider/case-management-warning.js";
import { Citation, cite } from "../source/citation.js";
import { Territory } from "../territory/territory.js";
import { findPostYear, listPosts } from "./find-post-year.js";
import { findPublicOccupancy, isAlone, listMonths } from "./find-public-occupancy.js";
import { Post } from "./post.js";
import { listPostsAtRisk, PostAtRisk } from "./post-at-risk.js";
import { PostKind } from "./post-kind.js";
import { PostOccupancy } from "./post-occupancy.js";
import { PostYear, unrecordedPostYear } from "./post-year.js";

@Resolver(() => Territory)
export class TerritoryPostsResolver {
  @FieldResolver(() => PostYear, {
    description:
      "The funded posts of one year from 2020, also where an earlier statement has no end; empty where none are recorded.",
  })
  @Funding
  async posts(
    @Root() { ags }: Territory,
    @Arg("year", () => Int) year: number,
    @Ctx() { loaders }: Context,
  ): Promise<PostYear> {
    const stated = await findPostYear(ags, requireProgrammeYear(year), loaders);

    return stated ?? unrecordedPostYear(ags, year);
  }

  @FieldResolver(() => [PostAtRisk], {
    description:
      "The posts of one year from 2020 that may be lost: those with a kw-Vermerk, and those at towns and welfare bodies whose top-up ends by the end of that year.",
  })
  @Funding
  async postsAtRisk(
    @Root() { ags }: Territory,
    @Arg("year", () => Int) year: number,
    @Ctx() { loaders }: Context,
  ): Promise<PostAtRisk[]> {
    const [stated, passedOn] = await Promise.all([
      findPostYear(ags, requireProgrammeYear(year), loaders),
      loaders.list(PassThrough, "fromAgs", ags),
    ]);

    return listPostsAtRisk({ posts: stated ? await listPosts(stated, loaders) : [], passedOn, year });
  }
}

@Resolver(() => PostYear)
export class PostYearResolver {
  @FieldResolver(() => [Post], { description: "In order of pillar and kind." })
  @Funding
  posts(@Root() postYear: PostYear, @Ctx() { loaders }: Context): Promise<readonly Post[]> {
    return listPosts(postYear, loaders);
  }

  @FieldResolver(() => Citation, { nullable: true, description: "Null where nothing is recorded." })
  @Funding
  async source(@Root() { sourceId, passage }: PostYear, @Ctx() { loaders }: Context): Promise<Citation | null> {
    return sourceId === null || passage === null ? null : cite({ sourceId, passage }, loaders);
  }
}

@Resolver(() => Post)
export class PostResolver {
  @FieldResolver(() => Authority, {
    nullable: true,
    description: "The office that the post belongs to (Behörde); null where the source does not say.",
  })
  @Funding
  async authority(@Root() { authorityId }: Post, @Ctx() { loaders }: Context): Promise<Authority | null> {
    return authorityId === null ? null : loaders.get(Authority, authorityId);
  }

  @FieldResolver(() => [CaseManagementWarning], { description: "What needs attention in how the post is set up." })
  @Funding
  async warnings(@Root() { kind, authorityId }: Post, @Ctx() { loaders }: Context): Promise<CaseManagementWarning[]> {
    return kind === PostKind.CASE_MANAGER ? listWarnings(authorityId, loaders) : [];
  }

  @FieldResolver(() => PostOccupancy, { description: "Month by month, and what of the grant follows." })
  @Funding
  async occupancy(@Root() post: Post, @Ctx() { loaders }: Context): Promise<PostOccupancy> {
    return findPublicOccupancy(post, loaders);
  }

  @FieldResolver(() => PostOccupancy, {
    nullable: true,
    description:
      "The same of a post for one employee that is the only one of its kind in its territory, for proof of use and audits; null for other posts.",
  })
  @Employment
  async lonePostOccupancy(@Root() post: Post, @Ctx() { loaders }: Context): Promise<PostOccupancy | null> {
    return (await isAlone(post, loaders)) ? new PostOccupancy(post, await listMonths(post, loaders)) : null;
  }

  @FieldResolver(() => Decimal, {
    nullable: true,
    description:
      "Full-time equivalents filled on the year's average, as the source states or as the months give it; where the months stay back, as the source states.",
  })
  @Funding
  async filledFteAvg(@Root() post: Post, @Ctx() { loaders }: Context): Promise<string | null> {
    const { filledFteAvg } = await findPublicOccupancy(post, loaders);

    return post.statedFilledFteAvg ?? filledFteAvg;
  }
}
