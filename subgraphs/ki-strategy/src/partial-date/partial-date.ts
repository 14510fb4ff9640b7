import { firstDay, lastDay } from "@kim-hub/records/partial-date";
import { DatePrecision } from "./date-precision.js";

const PRECISION: ReadonlyMap<number, DatePrecision> = new Map([
  [4, DatePrecision.YEAR],
  [7, DatePrecision.MONTH],
  [10, DatePrecision.DAY],
]);
const DAY_MILLISECONDS = 86_400_000;

/** Null where there is no date. */
export function precisionOf(date: string | null): DatePrecision | null {
  return date === null ? null : (PRECISION.get(date.length) ?? null);
}

/** Days by which `actual` is later than `planned`, at least; negative where it is earlier, 0 where both may be the same day. */
export function slipDays(planned: string, actual: string): number {
  const late = daysBetween(lastDay(planned), firstDay(actual));
  const early = daysBetween(lastDay(actual), firstDay(planned));

  return Math.max(late, 0) - Math.max(early, 0);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS;
}
