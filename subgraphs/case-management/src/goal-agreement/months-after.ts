/** The date this many months later; of a month that lacks the day its last one. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();

  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** A goal is looked at twice a year at least. */
const LONGEST_MONTHS = 6;

/** Whether a review on the second day is in time after the agreement or review on the first. */
export function isReviewInTime(last: string, next: string): boolean {
  return next >= last && next <= monthsAfter(last, LONGEST_MONTHS);
}
