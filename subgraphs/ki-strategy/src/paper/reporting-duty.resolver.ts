import { addMonths } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import { LocalDate } from "@kim-hub/kit/scalars";
import { todayOf } from "@kim-hub/kit/today-of";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Body } from "../body/body.js";
import { ReportingDuty } from "../body/reporting-duty.js";
import { Council } from "../data-classes.js";
import { findStatedNext } from "./due-on.js";
import { DutyReport } from "./duty-report.js";
import { isWithinInterval, lastDayOf, listReports, listReportTimes } from "./report-times.js";

const ON = { nullable: true, description: "Seen from this day; today in Europe/Berlin where it is left out." } as const;

@Resolver(() => ReportingDuty)
export class ReportingDutyResolver {
  @FieldResolver(() => Body, { description: "The body that must be informed." })
  @Council
  body(@Root() { bodyId }: ReportingDuty, @Ctx() { loaders }: Context): Promise<Body> {
    return loaders.get(Body, bodyId);
  }

  @FieldResolver(() => [DutyReport], { description: "The papers by which it was fulfilled, the earliest first." })
  @Council
  reports(@Root() { id }: ReportingDuty, @Ctx() { loaders }: Context): Promise<readonly DutyReport[]> {
    return listReports(id, loaders);
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description:
      "The last report, or where none is recorded the last sitting that took place and at which the body had a recorded paper before it; null where there is none or its day is not known. A sitting that a paper only plans does not count.",
  })
  @Council
  async lastAt(
    @Root() duty: ReportingDuty,
    @Arg("on", () => LocalDate, ON) on: string | null,
    @Ctx() { em, loaders }: Context,
  ): Promise<string | null> {
    return lastDayOf(await listReportTimes(duty, loaders), on ?? todayOf(em));
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description:
      "As a document states it, or the last report and the interval; null where neither is known to the day.",
  })
  @Council
  async nextAt(
    @Root() duty: ReportingDuty,
    @Arg("on", () => LocalDate, ON) on: string | null,
    @Ctx() { em, loaders }: Context,
  ): Promise<string | null> {
    const day = on ?? todayOf(em);
    const times = await listReportTimes(duty, loaders);
    const statedNextAt = findStatedNext(duty, times, day);
    if (statedNextAt !== null) return statedNextAt;
    const lastAt = lastDayOf([...(duty.since ? [duty.since] : []), ...times], day);

    return lastAt === null || duty.intervalMonths === null ? null : addMonths(lastAt, duty.intervalMonths);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether no report is overdue; null where it is not known when the next one is due, or not exactly enough.",
  })
  @Council
  async fulfilled(
    @Root() duty: ReportingDuty,
    @Arg("on", () => LocalDate, ON) on: string | null,
    @Ctx() { em, loaders }: Context,
  ): Promise<boolean | null> {
    const day = on ?? todayOf(em);
    const times = await listReportTimes(duty, loaders);
    const statedNextAt = findStatedNext(duty, times, day);
    if (statedNextAt !== null) return day <= statedNextAt;
    if (duty.intervalMonths === null) return null;

    return isWithinInterval([...(duty.since ? [duty.since] : []), ...times], duty.intervalMonths, day);
  }
}
