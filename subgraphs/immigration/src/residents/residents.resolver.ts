import { localDate } from "@kim-hub/kit/calendar";
import { Coordinate } from "@kim-hub/kit/coordinate";
import { CoverageDimension } from "@kim-hub/kit/coverage-dimension";
import { findCoverage } from "@kim-hub/kit/find-coverage";
import { CountedFigure } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { requirePeriod } from "@kim-hub/kit/period-input";
import { readFrozenDay } from "@kim-hub/kit/read-data-day";
import { Ags, Quarter } from "@kim-hub/kit/scalars";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { countedFiles } from "../figure/counted-files.js";
import { Residents } from "./residents.js";
import { RESIDENTS_CUBE } from "./residents-cube.js";

@Resolver()
export class ResidentsResolver {
  @Query(() => Residents, {
    nullable: true,
    description:
      "The foreign residents with a status at the end of a quarter, by one property (S4, the denominator): whom case management could reach. By the municipality that their files name; files without one, handed over or restricted count nowhere.",
  })
  @CountedFigure
  @Aggregate
  async residents(
    @Arg("ags", () => Ags, { description: "A district with all its municipalities, or one municipality." }) ags: string,
    @Arg("quarter", () => Quarter, { description: "It must have ended." }) quarter: string,
    @Arg("dimension", () => CoverageDimension) dimension: CoverageDimension,
    @Ctx() { em }: OfficeContext,
    @Coordinate() coordinate: string,
  ): Promise<Residents> {
    requirePeriod({ fromQuarter: quarter, toQuarter: quarter }, localDate());
    const found = await findCoverage(em, {
      coordinate,
      cube: RESIDENTS_CUBE,
      ags,
      quarter,
      dimension,
    });

    return new Residents(await readFrozenDay(em, found.asOf, countedFiles({ ags })), found);
  }
}
