import { localDate } from "@kim-hub/kit/calendar";
import { CoverageDimension } from "@kim-hub/kit/coverage-dimension";
import { CountedFigure } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { requirePeriod } from "@kim-hub/kit/period-input";
import { readDataDay } from "@kim-hub/kit/read-data-day";
import { Ags, Quarter } from "@kim-hub/kit/scalars";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { countedCases } from "../figure/counted-cases.js";
import { CaseCoverage } from "./case-coverage.js";
import { countCoverage } from "./count-coverage.js";
import { protectCoverage } from "./protect-coverage.js";

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
    @Ctx() { em, control }: OfficeContext,
  ): Promise<CaseCoverage> {
    const scope = { ags, provider: null };
    requirePeriod({ fromQuarter: quarter, toQuarter: quarter }, localDate());
    const rows = await countCoverage(em, { scope, quarter, dimension });

    return new CaseCoverage(await readDataDay(em, countedCases(scope)), protectCoverage(rows, dimension, control));
  }
}
