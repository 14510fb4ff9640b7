import { localDate } from "@kim-hub/kit/calendar";
import { withLabel, withLabels } from "@kim-hub/kit/code-label";
import { BadInputError } from "@kim-hub/kit/errors";
import { PlaceArguments, requirePlace } from "@kim-hub/kit/figure-place";
import { CountedFigure } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { PeriodInput, requirePeriod } from "@kim-hub/kit/period-input";
import { readDataDay } from "@kim-hub/kit/read-data-day";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { countedFiles } from "../figure/counted-files.js";
import { StatusCode } from "../status-code/status-code.js";
import { lawRead } from "../status-rule/law-read.js";
import { STATUS_RULES } from "../status-rule/status-rules.js";
import { countApplications } from "./count-applications.js";
import { RightToRemain } from "./right-to-remain.js";
import { RIGHT_TO_REMAIN_CODES } from "./right-to-remain-codes.js";
import { rightToRemainRow } from "./right-to-remain-row.js";

@Resolver()
export class RightToRemainResolver {
  @Query(() => RightToRemain, {
    nullable: true,
    description:
      "Applications for the rights to remain and how they ended, over ended quarters; restricted files count nowhere.",
  })
  @CountedFigure
  @Aggregate
  async rightToRemain(
    @Args() asked: PlaceArguments,
    @Arg("period", () => PeriodInput) period: PeriodInput,
    @Arg("basis", () => [StatusCode], { nullable: true, description: "All rights to remain where it is left out." })
    basis: StatusCode[] | null,
    @Ctx() { em, control }: OfficeContext,
  ): Promise<RightToRemain> {
    const place = requirePlace(asked);
    const days = requirePeriod(period, localDate());
    const codes = requireCodes(basis ?? RIGHT_TO_REMAIN_CODES);
    const counts = await countApplications(em, place, days);
    const dataDay = await readDataDay(em, countedFiles(place));
    const rows = codes.map((code) =>
      rightToRemainRow({
        ...{ basis: code, counted: counts.find((count) => count.basis === code) },
        ...{ period: days, control },
      }),
    );

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
