import type { Rule } from "./rule.js";
import { DATE } from "./text-rules.js";

const LENGTHS = [4, 7, 10];

/** A date as far as it is known: `2020`, `2020-03` or `2020-03-31`. */
export const PARTIAL_DATE: Rule<string> = {
  rule: "must be a date such as 2021-04-14, a month such as 2021-04 or a year",
  kind: "DATE",
  type: String,
  read: (text) => (LENGTHS.includes(text.length) && DATE.read(firstDay(text)) !== null ? text : null),
};

/** The same as registers write it, with 00 for what they do not know: `1921-00-00` is `1921`. */
export const REGISTERED_DATE: Rule<string> = {
  ...PARTIAL_DATE,
  read: (text) => PARTIAL_DATE.read(text.replace(/(-00){1,2}$/, "")),
};

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
