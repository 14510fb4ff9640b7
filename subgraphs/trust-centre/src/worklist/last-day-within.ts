import { addDays } from "@kim-hub/kit/calendar";
import { BadInputError } from "@kim-hub/kit/errors";

/** No permission holds longer. */
const LONGEST_VIEW = 366;

/** The last of so many days after a day; 0 is that day. */
export function lastDayWithin(from: string, days: number): string {
  if (days < 0 || days > LONGEST_VIEW) throw new BadInputError(`The days must be 0 to ${LONGEST_VIEW}, not ${days}.`);

  return addDays(from, days);
}
