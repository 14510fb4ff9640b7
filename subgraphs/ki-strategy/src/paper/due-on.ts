import { addMonths } from "@kim-hub/kit/calendar";
import { firstDay, lastDay } from "@kim-hub/records/partial-date";
import type { ReportingDuty } from "../body/reporting-duty.js";

/** The next report as a document states it, unless there has been one since. */
export function findStatedNext({ statedNextAt }: ReportingDuty, times: readonly string[], on: string): string | null {
  if (statedNextAt === null) return null;

  return times.some((time) => firstDay(time) <= on && firstDay(time) >= statedNextAt) ? null : statedNextAt;
}

/**
 * The last day on which the next report is in time: as a document states it, or an interval after the last report, and
 * after the beginning where there is none. As late as the dates allow; null where neither is known.
 */
export function findDueOn(duty: ReportingDuty, times: readonly string[], on: string): string | null {
  const stated = findStatedNext(duty, times, on);
  if (stated !== null || duty.intervalMonths === null) return stated;
  const latest = [...(duty.since ? [duty.since] : []), ...times]
    .filter((time) => firstDay(time) <= on)
    .map(lastDay)
    .toSorted()
    .at(-1);

  return latest === undefined ? null : addMonths(latest < on ? latest : on, duty.intervalMonths);
}
