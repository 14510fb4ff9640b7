import { addDays } from "./calendar.js";

/** `2024-Q3` → `2024-07-01`. */
export function firstDayOf(quarter: string): string {
  return `${quarter.slice(0, 4)}-${String(3 * Number(quarter.slice(-1)) - 2).padStart(2, "0")}-01`;
}

/** `2024-Q3` → `2024-09-30`. */
export function lastDayOf(quarter: string): string {
  return addDays(firstDayOf(nextQuarter(quarter)), -1);
}

/** `2024-Q4` → `2025-Q1`. */
export function nextQuarter(quarter: string): string {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(-1))];

  return number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`;
}

/** `2024-Q3` → `2024-Q1`. */
export function firstQuarterOf(quarter: string): string {
  return `${quarter.slice(0, 4)}-Q1`;
}

/** `2024-Q3` → `2023-Q4`. */
export function lastQuarterBeforeYearOf(quarter: string): string {
  return `${Number(quarter.slice(0, 4)) - 1}-Q4`;
}

/** The days from the first of the quarter's year to its own last one. */
export function yearUntil(quarter: string): { readonly firstDay: string; readonly lastDay: string } {
  return { firstDay: firstDayOf(firstQuarterOf(quarter)), lastDay: lastDayOf(quarter) };
}
