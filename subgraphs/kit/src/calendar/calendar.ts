const MINUTE = 60_000;
let latest = { minute: Number.NaN, date: "" };
const BERLIN = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" });

/** The local date in Berlin of an instant, as `YYYY-MM-DD`: validity is counted in local days. */
export function localDate(instant: Date = new Date()): string {
  const minute = Math.floor(instant.getTime() / MINUTE);
  // A day begins with a minute; one request asks for today several times, and formatting takes longer than most of what it asks for.
  if (minute !== latest.minute) latest = { minute, date: BERLIN.format(instant) };

  return latest.date;
}

/** `2022-09` or `2022-09-14` → `2022-Q3`. */
export function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** Calendar quarters from one to another: `2022-Q3` to `2023-Q1` is 2. */
export function quartersBetween(from: string, to: string): number {
  return ordinal(to) - ordinal(from);
}

/** The last day of the quarter before the one that `date` lies in: `2024-11-05` → `2024-09-30`. */
export function endOfLastQuarter(date: string): string {
  const firstMonth = 3 * Number(quarterOf(date).slice(-1)) - 2;

  return addDays(`${date.slice(0, 4)}-${String(firstMonth).padStart(2, "0")}-01`, -1);
}

/** The days that a date in four digits of a year can be, and that PostgreSQL takes. */
const [FIRST_DAY, LAST_DAY] = ["0001-01-01", "9999-12-31"];

/** The local date `days` after `date`; at the ends of the calendar its first or last day. */
export function addDays(date: string, days: number): string {
  const instant = new Date(`${date}T12:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  const year = instant.getUTCFullYear();
  if (year < 1) return FIRST_DAY;

  return year > 9999 ? LAST_DAY : instant.toISOString().slice(0, 10);
}

/** The date this many months later; of a month that lacks the day its last one. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();

  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

function ordinal(quarter: string): number {
  return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6));
}
