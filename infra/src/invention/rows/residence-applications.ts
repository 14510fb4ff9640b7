import { type StatusCode, statusGroup } from "@kim-hub/immigration/status-code";
import { addDays } from "@kim-hub/kit/calendar";
import { StatusGroup } from "@kim-hub/kit/status-group";
import type { Interval } from "../intervals.js";

/** How long an office takes to grant a title, in the shortest and in the longest invented case. */
const SHORTEST_DAYS = 30;
const SPREAD_DAYS = 150;

/** The applications that led to a person's rights to remain, each granted on the day on which its title began. */
export function residenceApplications(statuses: readonly Interval<StatusCode>[]) {
  // The first status of a file that came from elsewhere was granted there.
  return statuses
    .slice(1)
    .filter(([code]) => statusGroup(code) === StatusGroup.RIGHT_TO_REMAIN)
    .map(([basis, validFrom]) => ({
      basis,
      // Some wait longer than others; the same ones in every run.
      receivedOn: addDays(validFrom, -SHORTEST_DAYS - (Number(validFrom.replaceAll("-", "")) % SPREAD_DAYS)),
      decidedOn: validFrom,
      decision: "GRANTED",
    }));
}
