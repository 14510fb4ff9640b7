/** A code from its first day to its last; null while it lasts. */
export type Interval<Code> = readonly [code: Code, firstDay: string, lastDay: string | null];

/** The date this many months later; of a month that lacks the day its last one. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();

  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
