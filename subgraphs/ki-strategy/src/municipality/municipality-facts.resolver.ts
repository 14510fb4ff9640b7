import type { Context } from "@kim-hub/kit/context";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Public } from "../data-classes.js";
import { MemberMunicipality } from "./member-municipality.js";
import { MunicipalityFact } from "./municipality-fact.js";

@Resolver(() => MemberMunicipality)
export class MunicipalityFactsResolver {
  @FieldResolver(() => [MunicipalityFact], {
    description: "What documents say of it, of any time and in the order recorded: what the answers above rest on.",
  })
  @Public
  async facts(@Root() { ags8 }: MemberMunicipality, @Ctx() { loaders }: Context): Promise<readonly MunicipalityFact[]> {
    const facts = await loaders.list(MunicipalityFact, "municipalityAgs", ags8);

    return facts.toSorted((left, right) => left.id.localeCompare(right.id));
  }
}
