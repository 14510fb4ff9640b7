import { BadInputError } from "@kim-hub/kit/errors";

const FIRST_YEAR = 2020;
const LAST_YEAR = 2050;
const MOST_YEARS = 20;

/** The year, if the programme can have figures for it. */
export function requireProgrammeYear(year: number): number {
  if (year < FIRST_YEAR)
    throw new BadInputError(`Year ${year} is outside the programme, which began in ${FIRST_YEAR}.`);
  if (year > LAST_YEAR)
    throw new BadInputError(`Year ${year} is beyond ${LAST_YEAR}, the last year that can be asked for.`);

  return year;
}

/** The years in ascending order, if there are 1 to 20 of the programme and none is named twice. */
export function requireProgrammeYears(years: readonly number[]): readonly number[] {
  if (years.length === 0) throw new BadInputError("At least one year must be asked for.");
  if (years.length > MOST_YEARS) throw new BadInputError(`At most ${MOST_YEARS} years may be asked for at once.`);

  const sorted = years.map(requireProgrammeYear).toSorted((left, right) => left - right);
  const repeated = sorted.find((year, index) => year === sorted[index - 1]);
  if (repeated !== undefined) throw new BadInputError(`Year ${repeated} is asked for twice.`);

  return sorted;
}
