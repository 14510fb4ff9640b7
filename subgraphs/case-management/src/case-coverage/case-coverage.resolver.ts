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
import { countedCases } from "../figure/counted-cases.js";
import { CaseCoverage } from "./case-coverage.js";
import { COVERAGE_CUBE } from "./coverage-cube.js";

@Resolver()
export class CaseCoverageResolver {
  @Query(() => CaseCoverage, {
    nullable: true,
    description:
      "Who was in case management at the end of a quarter, by one property (S4, the numerator); a case without a municipality counts nowhere.",
  })
  @CountedFigure
  @Aggregate
  async cmCoverage(
    @Arg("ags", () => Ags, { description: "A district with all its municipalities, or one municipality." }) ags: string,
    @Arg("quarter", () => Quarter, { description: "It must have ended." }) quarter: string,
    @Arg("dimension", () => CoverageDimension) dimension: CoverageDimension,
    @Ctx() { em }: OfficeContext,
    @Coordinate() coordinate: string,
  ): Promise<CaseCoverage> {
    requirePeriod({ fromQuarter: quarter, toQuarter: quarter }, localDate());
    const found = await findCoverage(em, {
      coordinate,
      cube: COVERAGE_CUBE,
      ags,
      quarter,
      dimension,
    });

    return new CaseCoverage(await readFrozenDay(em, found.asOf, countedCases({ ags, provider: null })), found);
  }
}
