import { firstDay, lastDay } from "@kim-hub/records/partial-date";

/** From when to when something holds, as far as documents give it; null where a beginning is not known or no end is set. */
export interface Interval {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Whether it holds on the day, or may: a month counts from its first to its last day. */
export function holdsOn({ validFrom, validTo }: Interval, date: string): boolean {
  return (validFrom === null || firstDay(validFrom) <= date) && (validTo === null || date <= lastDay(validTo));
}
