import type { Rule } from "@kim-hub/records/rule";
import { DATE } from "@kim-hub/records/text-rules";
import { DatePrecision } from "./date-precision.js";

const PRECISION: ReadonlyMap<number, DatePrecision> = new Map([
  [4, DatePrecision.YEAR],
  [7, DatePrecision.MONTH],
  [10, DatePrecision.DAY],
]);
const DAY_MILLISECONDS = 86_400_000;

/** A date as far as a document gives it: `2020`, `2020-03` or `2020-03-31`. */
export const PARTIAL_DATE: Rule<string> = {
  rule: "must be a date such as 2021-04-14, a month such as 2021-04 or a year",
  kind: "DATE",
  type: String,
  read: (text) => (PRECISION.has(text.length) && DATE.read(firstDay(text)) !== null ? text : null),
};

/** Null where there is no date. */
export function precisionOf(date: string | null): DatePrecision | null {
  return date === null ? null : (PRECISION.get(date.length) ?? null);
}

/** `2020-03` → `2020-03-01`. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** `2020-02` → `2020-02-29`. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  const year = Number(date.slice(0, 4));
  const month = date.length === 7 ? Number(date.slice(5)) : 12;

  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
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
