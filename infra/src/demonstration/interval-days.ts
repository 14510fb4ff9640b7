import { addDays } from "@kim-hub/kit/calendar";
import type { Interval } from "./story.js";

/** The date this many months later; of a month that lacks the day its last one. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();

  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

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
