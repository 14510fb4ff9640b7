const DAY_MILLISECONDS = 86_400_000;

/** The local date after this one. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(date) + DAY_MILLISECONDS).toISOString().slice(0, 10);
}
