import { localDate } from "@kim-hub/kit/calendar";
import { cost } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { requirePeriod } from "@kim-hub/kit/period-input";
import { Ags, Quarter } from "@kim-hub/kit/scalars";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { readDataState } from "../figures/read-data-state.js";
import { countResidents } from "./count-residents.js";
import { protectResidents } from "./protect-residents.js";
import { ResidentDimension } from "./resident-dimension.js";
import { Residents } from "./residents.js";

@Resolver()
export class ResidentsResolver {
  @Query(() => Residents, {
    description:
      "The foreign residents of a district or municipality with a status on the last day of an ended quarter, by one dimension: whom case management could reach. By the municipality that their files name; files without one, handed over or restricted count nowhere.",
  })
  @cost(20)
  @Aggregate
  async residents(
    @Arg("ags", () => Ags) ags: string,
    @Arg("quarter", () => Quarter) quarter: string,
    @Arg("dimension", () => ResidentDimension) dimension: ResidentDimension,
    @Ctx() { em, control }: OfficeContext,
  ): Promise<Residents> {
    const today = localDate();
    const { lastDay } = requirePeriod({ fromQuarter: quarter, toQuarter: quarter }, today);
    const { rowsOf, total } = protectResidents(await countResidents(em, ags, lastDay), ags, control);
    const asOf = await readDataState(em, { ags });

    return new Residents({
      ...{ asOf, today, ags, quarter, rows: rowsOf(dimension) },
      ...{ totalCases: total.cases, totalPersons: total.persons },
    });
  }
}
