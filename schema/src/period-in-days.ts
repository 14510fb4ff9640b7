const DAYS: Readonly<Record<string, number>> = { D: 1, M: 30.5, Y: 365.25 };

/** About how many days an ISO 8601 duration such as `P3Y` or `P24M` has, to compare periods of retention. */
export function periodInDays(duration: string): number {
  return [...duration.matchAll(/(\d+)([DMY])/g)].reduce(
    (days, [, count = "0", unit = "D"]) => days + Number(count) * (DAYS[unit] ?? 0),
    0,
  );
}
