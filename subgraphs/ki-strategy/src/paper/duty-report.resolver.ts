import { addMonths } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import type { Loaders } from "@kim-hub/kit/loaders";
import { LocalDate } from "@kim-hub/kit/scalars";
import { lastDay } from "@kim-hub/records/partial-date";
import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { ReportingDuty } from "../body/reporting-duty.js";
import { Council } from "../data-classes.js";
import { monthsBetween } from "../partial-date/months-between.js";
import { slipDays } from "../partial-date/partial-date.js";
import { CouncilPaper } from "./council-paper.js";
import { DutyReport } from "./duty-report.js";
import { listReports } from "./report-times.js";

@Resolver(() => DutyReport)
export class DutyReportResolver {
  @FieldResolver(() => CouncilPaper)
  @Council
  paper(@Root() { paperId }: DutyReport, @Ctx() { loaders }: Context): Promise<CouncilPaper> {
    return loaders.get(CouncilPaper, paperId);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Whole months since the report before, or since the duty began; as few as the dates allow, null where neither is known.",
  })
  @Council
  async monthsSincePrevious(@Root() report: DutyReport, @Ctx() { loaders }: Context): Promise<number | null> {
    const previous = await findPrevious(report, loaders);

    return previous === null ? null : monthsBetween(previous, report.given);
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: "The last day on which it was in time; null where the interval or the report before is not known.",
  })
  @Council
  dueBy(@Root() report: DutyReport, @Ctx() { loaders }: Context): Promise<string | null> {
    return findDueBy(report, loaders);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Days late, at least: as few as the dates allow; 0 where it was in time or may have been.",
  })
  @Council
  async lateDays(@Root() report: DutyReport, @Ctx() { loaders }: Context): Promise<number | null> {
    const dueBy = await findDueBy(report, loaders);

    return dueBy === null ? null : Math.max(0, slipDays(dueBy, report.given));
  }
}

async function findPrevious({ id, dutyId }: DutyReport, loaders: Loaders): Promise<string | null> {
  const reports = await listReports(dutyId, loaders);
  const place = reports.findIndex((report) => report.id === id);
  const { since } = await loaders.get(ReportingDuty, dutyId);

  return reports[place - 1]?.given ?? since;
}

async function findDueBy(report: DutyReport, loaders: Loaders): Promise<string | null> {
  const [previous, { intervalMonths }] = await Promise.all([
    findPrevious(report, loaders),
    loaders.get(ReportingDuty, report.dutyId),
  ]);

  return previous === null || intervalMonths === null ? null : addMonths(lastDay(previous), intervalMonths);
}
