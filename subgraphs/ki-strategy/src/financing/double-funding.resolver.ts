import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import type { CountedPage } from "@kim-hub/kit/page";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { pageOf } from "@kim-hub/kit/page-of";
import { Ags } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { Funding, Public } from "../data-classes.js";
import { requireProgrammeYear } from "../funding/programme-year.js";
import { Measure } from "../measure/measure.js";
import { Post } from "../post/post.js";
import { getTerritory } from "../territory/get-territory.js";
import { Territory } from "../territory/territory.js";
import { DoubleFunding } from "./double-funding.js";
import { Financing } from "./financing.js";

const DoubleFundingConnection = createConnection(DoubleFunding, Public);

@Resolver(() => DoubleFunding)
export class DoubleFundingResolver {
  @Query(() => DoubleFundingConnection, {
    nullable: true,
    description:
      "The posts and measures that several pay for at the same time in a year from 2020 (Doppelförderung, § 9 Abs. 4 TIntG), of one territory or of all; NOT_FOUND where the territory is not recorded. What has no date is found in every year.",
  })
  @Funding
  async doubleFunding(
    @Arg("ags", () => Ags, { nullable: true, description: "All territories where it is left out." })
    ags: string | null | undefined,
    @Arg("year", () => Int) year: number,
    @Args() page: PageArguments,
    @Ctx() { em, loaders }: Context,
  ): Promise<CountedPage<DoubleFunding>> {
    const territory = ags == null ? null : await getTerritory(ags, loaders);
    const asked = requireProgrammeYear(year);
    const where = {
      ...(territory && { territoryAgs: territory.ags }),
      $and: [
        { $or: [{ overlapFrom: null }, { overlapFrom: { $lte: `${asked}-12-31` } }] },
        { $or: [{ overlapTo: null }, { overlapTo: { $gte: `${asked}-01-01` } }] },
      ],
    };
    return pageOf(em, { type: DoubleFunding, where, page });
  }

  @FieldResolver(() => Territory)
  @Funding
  async territory(@Root() { territoryAgs }: DoubleFunding, @Ctx() { loaders }: Context): Promise<Territory> {
    return getTerritory(territoryAgs, loaders);
  }

  @FieldResolver(() => [Financing], { description: "Both financings, in the order of their sources." })
  @Funding
  financings(@Root() { idA, idB }: DoubleFunding, @Ctx() { loaders }: Context): Promise<Financing[]> {
    return Promise.all([loaders.get(Financing, idA), loaders.get(Financing, idB)]);
  }
}

@Resolver(() => Financing)
export class FinancingResolver {
  @FieldResolver(() => Post, { nullable: true, description: "The post that it pays; null where it pays a measure." })
  @Funding
  async post(@Root() { postId }: Financing, @Ctx() { loaders }: Context): Promise<Post | null> {
    return postId === null ? null : loaders.get(Post, postId);
  }

  @FieldResolver(() => Measure, { nullable: true, description: "The measure that it pays; null where it pays a post." })
  @Funding
  async measure(@Root() { measureId }: Financing, @Ctx() { loaders }: Context): Promise<Measure | null> {
    return measureId === null ? null : loaders.get(Measure, measureId);
  }
}
