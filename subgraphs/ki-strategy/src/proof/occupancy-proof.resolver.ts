import type { Context } from "@kim-hub/kit/context";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Employment } from "../data-classes.js";
import { requireProgrammeYear } from "../funding/programme-year.js";
import { Territory } from "../territory/territory.js";
import { listProvenPosts } from "./list-proven-posts.js";
import { OccupancyProof } from "./occupancy-proof.js";
import { requireProofReader } from "./require-proof-reader.js";

@Resolver(() => Territory)
export class TerritoryOccupancyProofResolver {
  @FieldResolver(() => OccupancyProof, {
    nullable: true,
    description:
      "What was filled of the posts funded in one year from 2020 and what of their grants is due, also of posts whose months the public does not see (Nachweis der Stellenbesetzung). Coordinators, own territory; funding auditors, territories and years of their audit assignment (Prüfauftrag).",
  })
  @Employment
  async occupancyProof(
    @Root() { ags }: Territory,
    @Arg("year", () => Int) year: number,
    @Ctx() context: Context,
  ): Promise<OccupancyProof> {
    await requireProofReader({ ags, year }, context);
    const posts = await listProvenPosts(ags, requireProgrammeYear(year), context.loaders);

    return new OccupancyProof({ ags, year, posts: posts.map(({ proof }) => proof) });
  }
}
