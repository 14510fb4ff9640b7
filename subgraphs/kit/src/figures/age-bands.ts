import { addDays, addMonths } from "../calendar/calendar.js";
import { AgeBand } from "./age-band.js";

/** The age bands of figures, each with its youngest age and its code. */
export const AGE_BANDS = [
  ["0-5", 0, AgeBand.AGE_0_5],
  ["6-15", 6, AgeBand.AGE_6_15],
  ["16-17", 16, AgeBand.AGE_16_17],
  ["18-26", 18, AgeBand.AGE_18_26],
  ["27-44", 27, AgeBand.AGE_27_44],
  ["45-64", 45, AgeBand.AGE_45_64],
  ["65+", 65, AgeBand.AGE_65_PLUS],
] as const;

/** The band of a birth date on a day, as SQL; of a date that is known to the month or year its first day counts. */
export function ageBandSql(birthDate: string, day: string): string {
  // The texts are in the order of their days: PostgreSQL reckons no age, which takes ten times as long.
  const born = `left(${birthDate} || '-01-01', 10) collate "C"`;
  const whens = AGE_BANDS.toReversed().map(([band, age]) => `when ${born} <= '${lastBirth(day, age)}' then '${band}'`);

  return `case ${whens.join(" ")} end`;
}

/** The last day of birth of somebody of this age; among the youngest are those whom a file names within a year before they are born. */
function lastBirth(day: string, age: number): string {
  return age === 0 ? addDays(addMonths(day, 12), -1) : addMonths(day, -12 * age);
}
