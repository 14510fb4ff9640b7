import { endOfLastQuarter, quarterOf } from "@kim-hub/kit/calendar";
import { firstDayOf, nextQuarter } from "@kim-hub/kit/quarter-days";

/** Before it there was no programme. */
const FIRST = "2020-Q1";

/** The programme's quarters that have ended on a day, the last one first. */
export function listEndedQuarters(today: string): readonly string[] {
  const last = quarterOf(endOfLastQuarter(today));
  const quarters: string[] = [];
  for (let quarter = FIRST; firstDayOf(quarter) <= firstDayOf(last); quarter = nextQuarter(quarter))
    quarters.unshift(quarter);

  return quarters;
}
