import { localDate } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import { BadInputError } from "@kim-hub/kit/errors";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Ags, LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Public } from "../data-classes.js";
import { getTerritory } from "../territory/get-territory.js";
import { Territory } from "../territory/territory.js";
import { assessMunicipality } from "./assess-municipality.js";
import { MemberMunicipality } from "./member-municipality.js";

/** The most that any district of the state has is 24. */
const MOST_TOWNS_OF_DISTRICT = 24;

@Resolver()
export class MunicipalityResolver {
  @Query(() => [MemberMunicipality], {
    nullable: true,
    description:
      "How the recorded towns of a district are included, by AGS; none for a kreisfreie Stadt. NOT_FOUND where the district is not recorded.",
  })
  @assumedSize(MOST_TOWNS_OF_DISTRICT)
  @Public
  async municipalities(
    @Arg("ags5", () => Ags) ags5: string,
    @Arg("on", () => LocalDate, { nullable: true, description: "Today in Europe/Berlin where it is left out." })
    on: string | null,
    @Ctx() { loaders }: Context,
  ): Promise<MemberMunicipality[]> {
    if (ags5.length !== 5) throw new BadInputError(`${ags5} is a municipality; its district's AGS has 5 digits.`);
    const { ags } = await getTerritory(ags5, loaders);
    const towns = await loaders.list(Territory, "districtAgs", ags);
    const sorted = towns.toSorted((left, right) => left.ags.localeCompare(right.ags));

    return Promise.all(sorted.map((town) => assessMunicipality(town, on ?? localDate(), loaders)));
  }
}
