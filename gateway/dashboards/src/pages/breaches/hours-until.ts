const HOUR_MILLISECONDS = 3_600_000;

/** Whole hours from now until the instant, less than 0 once it is over; what has begun does not count. */
export function hoursUntil(instant: string, now: number): number {
  return Math.trunc((Date.parse(instant) - now) / HOUR_MILLISECONDS);
}
