import { addDays, addMonths } from "@kim-hub/kit/calendar";

/** From the first day to the last; null while no end is known. */
export interface Interval {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Whether a stretch has lasted so many months on a day. */
export function lastsMonths(months: number, since: string | null, on: string): boolean {
  return since !== null && addMonths(since, months) <= on;
}

/** Whether the interval covers the day. */
export function covers({ validFrom, validTo }: Interval, day: string): boolean {
  return validFrom <= day && (validTo === null || validTo >= day);
}

/** The first day since when these intervals, which may overlap, cover every day up to this one; null if they do not cover it. */
export function coveredSince(intervals: readonly Interval[], on: string): string | null {
  let since: string | null = null;
  for (const interval of intervals.toSorted((left, right) => right.validFrom.localeCompare(left.validFrom)))
    if (covers(interval, since === null ? on : addDays(since, -1))) since = interval.validFrom;

  return since;
}
