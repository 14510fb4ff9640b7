import type { Interval } from "../invention/intervals.js";
import { type Story, WRITTEN_ON } from "./story.js";

/** The faults of a story's dates as such: each is a day of the calendar, not before birth and not after the day of writing. */
export function checkDays({ bornOn, statuses, stages, procedure }: Story): string[] {
  const intervals: readonly Interval<string>[] = [...statuses, ...stages, ...procedure.stages];
  const days = [bornOn, ...intervals.flatMap(([, firstDay, lastDay]) => [firstDay, lastDay ?? firstDay])];
  const faults = days.filter((day) => !isDay(day)).map((day) => `${day} is no day of the calendar.`);
  if (faults.length > 0) return faults;

  return [
    ...days.filter((day) => day > WRITTEN_ON).map((day) => `${day} lies after ${WRITTEN_ON}, the day of writing.`),
    ...intervals
      .filter(([, firstDay]) => firstDay < bornOn)
      .map(([code, firstDay]) => `${code} from ${firstDay}: it begins before birth on ${bornOn}.`),
  ];
}

/** JavaScript takes the 30th of February for a day of March. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T12:00:00Z`);

  return !Number.isNaN(day.valueOf()) && day.toISOString().slice(0, 10) === text;
}
