const UNITS = {
  Y: ["Jahr", "Jahre"],
  M: ["Monat", "Monate"],
  D: ["Tag", "Tage"],
} as const;

/** `P3Y` → `3 Jahre`: the record's words are German; a period of another form stands as it is. */
export function showPeriod(period: string): string {
  const [, count, unit] = /^P(\d+)([YMD])$/.exec(period) ?? [];
  if (count === undefined || (unit !== "Y" && unit !== "M" && unit !== "D")) return period;
  const [one, more] = UNITS[unit];

  return `${count} ${count === "1" ? one : more}`;
}
