import type { CsvRow } from "../reference/csv-row.js";
import { firstDay, lastDay, PARTIAL_DATE } from "./partial-date.js";

/** From when to when something holds, as far as documents give it; null where a beginning is not known or no end is set. */
export interface Interval {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Whether it holds on the day, or may: a month counts from its first to its last day. */
export function holdsOn({ validFrom, validTo }: Interval, date: string): boolean {
  return (validFrom === null || firstDay(validFrom) <= date) && (validTo === null || date <= lastDay(validTo));
}

/** The columns `valid_from` and `valid_to` of a row. */
export function readInterval(row: CsvRow): Interval {
  const validFrom = row.find("valid_from", PARTIAL_DATE);
  const validTo = row.find("valid_to", PARTIAL_DATE);
  if (validFrom !== null && validTo !== null && lastDay(validTo) < firstDay(validFrom))
    throw row.fault("valid_to", "must not be before valid_from");

  return { validFrom, validTo };
}
