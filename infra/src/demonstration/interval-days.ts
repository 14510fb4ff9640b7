import { addDays, addMonths } from "@kim-hub/kit/calendar";
import type { Interval } from "../invention/intervals.js";

/** Whether a stretch has lasted so many years on a day. */
export function lastsYears(years: number, since: string | null, on: string): boolean {
  return since !== null && addMonths(since, 12 * years) <= on;
}

/** The first day since when these intervals, sorted by beginning, cover every day up to this one; null if they do not cover it. */
export function coveredSince(intervals: readonly Interval<unknown>[], on: string): string | null {
  let since: string | null = null;
  for (const [, firstDay, lastDay] of intervals.toReversed()) {
    const needed = since === null ? on : addDays(since, -1);
    if (firstDay <= needed && (lastDay === null || lastDay >= needed)) since = firstDay;
  }

  return since;
}
