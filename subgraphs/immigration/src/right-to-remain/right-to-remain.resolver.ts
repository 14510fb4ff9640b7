import { withLabel, withLabels } from "@kim-hub/kit/code-label";
import { Coordinate } from "@kim-hub/kit/coordinate";
import { BadInputError } from "@kim-hub/kit/errors";
import { CountedFigure } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { PeriodInput } from "@kim-hub/kit/period-input";
import { firstDayOf, lastDayOf } from "@kim-hub/kit/quarter-days";
import { readFigureOfYear } from "@kim-hub/kit/read-figure";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { countedFiles } from "../figure/counted-files.js";
import { FigureArguments } from "../figure/figure-arguments.js";
import { StatusCode } from "../status-code/status-code.js";
import { lawRead } from "../status-rule/law-read.js";
import { STATUS_RULES } from "../status-rule/status-rules.js";
import { RightToRemain } from "./right-to-remain.js";
import { RIGHT_TO_REMAIN_CODES } from "./right-to-remain-codes.js";
import { nameOf, RIGHT_TO_REMAIN_CUBE } from "./right-to-remain-cube.js";
import { rightToRemainRow } from "./right-to-remain-row.js";

@Resolver()
export class RightToRemainResolver {
  @Query(() => RightToRemain, {
    nullable: true,
    description:
      "Applications for the rights to remain and how they ended, over a year or its first quarters (S6); restricted files count nowhere.",
  })
  @CountedFigure
  @Aggregate
  async rightToRemain(
    @Args() { ags, authorityId = null }: FigureArguments,
    @Arg("period", () => PeriodInput, { description: "From the first quarter of a year to any of it that has ended." })
    period: PeriodInput,
    @Arg("basis", () => [StatusCode], { nullable: true, description: "All rights to remain where it is left out." })
    basis: StatusCode[] | null,
    @Ctx() { em }: OfficeContext,
    @Coordinate() coordinate: string,
  ): Promise<RightToRemain> {
    const codes = requireCodes(basis ?? RIGHT_TO_REMAIN_CODES);
    const part = {
      name: codes.toSorted().join(" "),
      includes: (measure: string) => codes.some((code) => measure.startsWith(nameOf(code, ""))),
    };
    const asked = { cube: RIGHT_TO_REMAIN_CUBE, ags, provider: authorityId, period, part };
    const { dataDay, ...year } = await readFigureOfYear(em, {
      coordinate,
      ...asked,
      files: countedFiles({ ags }),
    });
    const days = { firstDay: firstDayOf(period.fromQuarter), lastDay: lastDayOf(period.toQuarter) };
    const rows = codes.map((code) => rightToRemainRow({ basis: code, year, period: days }));

    return new RightToRemain(dataDay, { rows, ...lawRead(STATUS_RULES, codes) });
  }
}

function requireCodes(basis: readonly StatusCode[]): readonly StatusCode[] {
  const other = basis.find((code) => !RIGHT_TO_REMAIN_CODES.includes(code));
  if (other)
    throw new BadInputError(
      `${withLabel(StatusCode, other)} is no right to remain: ${withLabels(StatusCode, RIGHT_TO_REMAIN_CODES)} are.`,
    );

  return [...new Set(basis)];
}
