import type { Context } from "@kim-hub/kit/context";
import { NotFoundError } from "@kim-hub/kit/errors";
import { Ags, LocalDate } from "@kim-hub/kit/scalars";
import { todayOf } from "@kim-hub/kit/today-of";
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Authority } from "../authority/authority.js";
import { Public } from "../data-classes.js";
import { getTerritory } from "../territory/get-territory.js";
import { Territory } from "../territory/territory.js";
import { Competence } from "./competence.js";
import { CompetenceTopic } from "./competence-topic.js";

@Resolver(() => Competence)
export class CompetenceResolver {
  @Query(() => Authority, {
    nullable: true,
    description:
      "The authority competent for a topic in a territory on a local date; NOT_FOUND where none is recorded.",
  })
  @Public
  async competence(
    @Arg("topic", () => CompetenceTopic) topic: CompetenceTopic,
    @Arg("ags", () => Ags) ags: string,
    @Arg("on", () => LocalDate, { nullable: true, description: "Today in Europe/Berlin where it is left out." })
    on: string | null,
    @Ctx() { em, loaders }: Context,
  ): Promise<Authority> {
    const date = on ?? todayOf(em);
    // The key of a kreisfreie Stadt as a municipality: every other key is looked up without its territory.
    const key = ags.endsWith("000") ? (await getTerritory(ags, loaders)).ags : ags;
    const recorded = await loaders.list(Competence, "territoryAgs", key);
    const competence = recorded.find((row) => row.topic === topic && row.isValidOn(date));
    if (!competence) throw new NotFoundError(`No authority is recorded for ${topic} in ${ags} on ${date}.`);

    return loaders.get(Authority, competence.authorityId);
  }

  @FieldResolver(() => Authority)
  @Public
  authority(@Root() { authorityId }: Competence, @Ctx() { loaders }: Context): Promise<Authority> {
    return loaders.get(Authority, authorityId);
  }
}

@Resolver(() => Territory)
export class TerritoryCompetencesResolver {
  @FieldResolver(() => [Competence], {
    description: "Every recorded competence in this very territory, by topic, each topic's in order of time.",
  })
  @Public
  async competences(@Root() { ags }: Territory, @Ctx() { loaders }: Context): Promise<Competence[]> {
    const recorded = await loaders.list(Competence, "territoryAgs", ags);

    return recorded.toSorted(
      (left, right) =>
        left.topic.localeCompare(right.topic) || (left.validFrom ?? "").localeCompare(right.validFrom ?? ""),
    );
  }
}
