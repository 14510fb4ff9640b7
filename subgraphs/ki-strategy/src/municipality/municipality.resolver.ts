import type { Context } from "@kim-hub/kit/context";
import { BadInputError } from "@kim-hub/kit/errors";
import { assumedSize } from "@kim-hub/kit/list-size";
import type { Loaders } from "@kim-hub/kit/loaders";
import { Ags, LocalDate } from "@kim-hub/kit/scalars";
import { todayOf } from "@kim-hub/kit/today-of";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Public } from "../data-classes.js";
import { Coverage } from "../territory/coverage.js";
import { getTerritory } from "../territory/get-territory.js";
import { Territory } from "../territory/territory.js";
import { assessMunicipality } from "./assess-municipality.js";
import { isRecorded } from "./is-recorded.js";
import { MemberMunicipality } from "./member-municipality.js";

/** The most that any district of the state has is 24. */
const MOST_TOWNS_OF_DISTRICT = 24;

@Resolver()
export class MunicipalityResolver {
  @Query(() => [MemberMunicipality], {
    nullable: true,
    description:
      "How the municipalities of a district are included, by AGS; none for a kreisfreie Stadt. Of how many something is recorded, `municipalityCoverage` says. NOT_FOUND where the district is not recorded.",
  })
  @assumedSize(MOST_TOWNS_OF_DISTRICT)
  @Public
  async municipalities(
    @Arg("ags5", () => Ags) ags5: string,
    @Arg("on", () => LocalDate, { nullable: true, description: "Today in Europe/Berlin where it is left out." })
    on: string | null,
    @Ctx() { em, loaders }: Context,
  ): Promise<MemberMunicipality[]> {
    const towns = await listMembers(ags5, loaders);
    const sorted = towns.toSorted((left, right) => left.ags.localeCompare(right.ags));

    return Promise.all(sorted.map((town) => assessMunicipality(town, on ?? todayOf(em), loaders)));
  }

  @Query(() => Coverage, {
    nullable: true,
    description:
      "Of how many of a district's municipalities a document says for the day how they are included: a fact, a provider of case management, or money passed on.",
  })
  @Public
  async municipalityCoverage(
    @Arg("ags5", () => Ags) ags5: string,
    @Arg("on", () => LocalDate, { nullable: true, description: "Today in Europe/Berlin where it is left out." })
    on: string | null,
    @Ctx() { em, loaders }: Context,
  ): Promise<Coverage> {
    const towns = await listMembers(ags5, loaders);
    const recorded = await Promise.all(towns.map(({ ags }) => isRecorded(ags, on ?? todayOf(em), loaders)));

    return new Coverage({ recorded: recorded.filter(Boolean).length, total: towns.length });
  }
}

/** The municipalities of a district. */
async function listMembers(ags5: string, loaders: Loaders): Promise<readonly Territory[]> {
  if (ags5.length !== 5) throw new BadInputError(`${ags5} is a municipality; its district's AGS has 5 digits.`);
  const { ags } = await getTerritory(ags5, loaders);

  return loaders.list(Territory, "districtAgs", ags);
}
