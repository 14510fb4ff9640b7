/** The age bands of figures, each with its youngest age. */
export const AGE_BANDS = [
  ["0-5", 0],
  ["6-15", 6],
  ["16-17", 16],
  ["18-26", 18],
  ["27-44", 27],
  ["45-64", 45],
  ["65+", 65],
] as const;

/** The band of a birth date on a day, as SQL; of a date that is known to the month or year its first day counts. */
export function ageBandSql(birthDate: string, day: string): string {
  const age = `extract(year from age(${day}, left(${birthDate} || '-01-01', 10)::date))`;
  const whens = AGE_BANDS.toReversed().map(([band, youngest]) => `when ${age} >= ${youngest} then '${band}'`);

  return `case ${whens.join(" ")} end`;
}
