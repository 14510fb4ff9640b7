const BERLIN = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" });

/** The local date in Berlin of an instant, as `YYYY-MM-DD`: validity is counted in local days. */
export function localDate(instant: Date = new Date()): string {
  return BERLIN.format(instant);
}

/** `2022-09-14` → `2022-09`. */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** `2022-09` or `2022-09-14` → `2022-Q3`. */
export function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** Whole calendar months from one month to another: `2022-09` to `2023-01` is 4. */
export function monthsBetween(from: string, to: string): number {
  return ordinal(to) - ordinal(from);
}

/** The local date `days` after `date`. */
export function addDays(date: string, days: number): string {
  const instant = new Date(`${date}T12:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);

  return instant.toISOString().slice(0, 10);
}

function ordinal(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}
