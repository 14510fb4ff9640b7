import { localDate } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import { NotFoundError } from "@kim-hub/kit/errors";
import { Ags, LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Authority } from "../authority/authority.js";
import { Public } from "../data-classes.js";
import { Competence } from "./competence.js";
import { CompetenceTopic } from "./competence-topic.js";

@Resolver()
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
    @Ctx() { loaders }: Context,
  ): Promise<Authority> {
    const date = on ?? localDate();
    const recorded = await loaders.list(Competence, "territoryAgs", ags);
    const competence = recorded.find((row) => row.topic === topic && row.isValidOn(date));
    if (!competence) throw new NotFoundError(`No authority is recorded for ${topic} in ${ags} on ${date}.`);

    return loaders.get(Authority, competence.authorityId);
  }
}
