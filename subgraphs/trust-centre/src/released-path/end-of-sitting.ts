import { addDays, localDate } from "@kim-hub/kit/calendar";
import { BadInputError } from "@kim-hub/kit/errors";

const LONGEST_DAYS = 90;

/** From when on a path for a sitting is dead: the end of its day in Berlin. No sitting is past, or more than 90 days ahead. */
export function endOfSitting(sitting: string): Date {
  const today = localDate();
  if (sitting < today || sitting > addDays(today, LONGEST_DAYS))
    throw new BadInputError(`A path is released for a sitting of today or of the next ${LONGEST_DAYS} days.`, {
      fields: ["sitting"],
      rule: `must be today or within the next ${LONGEST_DAYS} days`,
      ruleInGerman: `muss heute oder in den nächsten ${LONGEST_DAYS} Tagen liegen`,
    });

  return endOfDay(sitting);
}

/** The instant at which a day is over in Berlin. */
export function endOfDay(day: string): Date {
  // Midnight in summer, or an hour later by UTC in winter.
  const inSummer = new Date(`${day}T22:00:00Z`);

  return localDate(inSummer) > day ? inSummer : new Date(`${day}T23:00:00Z`);
}
