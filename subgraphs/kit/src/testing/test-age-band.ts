import { AGE_BANDS } from "../figures/age-bands.js";

/** The age band on a day by counting birthdays, as a figure's statement must find it; null where the birth date is not known. */
export function ageBandOf(birthDate: string | null, day: string): string | null {
  if (birthDate === null) return null;
  const born = `${birthDate}-01-01`.slice(0, 10);
  const age = Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);

  return AGE_BANDS.findLast(([, youngest]) => age >= youngest)?.[0] ?? null;
}
