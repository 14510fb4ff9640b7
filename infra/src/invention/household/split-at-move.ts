import type { StatusCode } from "@kim-hub/immigration/status-code";
import { addDays } from "@kim-hub/kit/calendar";
import type { Random } from "../drawing/random.js";
import type { Interval } from "../intervals.js";
import type { Place } from "../places.js";
import type { InventedPerson } from "./household.js";

interface Move {
  readonly from: Place;
  readonly to: Place;
  readonly random: Random;
  readonly today: string;
}

interface Held {
  readonly place: Place;
  readonly statuses: readonly Interval<StatusCode>[];
  readonly handedOverOn: string | null;
}

/**
 * The person's statuses by the authority that keeps a file: one, or two where they moved to another authority's district. The
 * new authority's file goes on from the old one's, which ends on the day before.
 */
export function splitAtMove({ statuses }: Pick<InventedPerson, "statuses">, { from, to, random, today }: Move): Held[] {
  const [first] = statuses;
  if (!first || from.immigration === to.immigration) return [{ place: to, statuses, handedOverOn: null }];
  const movedOn = random.day(addDays(first[1], 1), today);

  return [
    { place: from, handedOverOn: movedOn, statuses: splitAt(movedOn, statuses) },
    { place: to, statuses, handedOverOn: null },
  ];
}

/** The statuses as the office recorded them that handed the file over on this day. */
export function splitAt(movedOn: string, statuses: readonly Interval<StatusCode>[]): readonly Interval<StatusCode>[] {
  return statuses
    .filter(([, firstDay]) => firstDay < movedOn)
    .map(([code, firstDay, lastDay]) => [
      code,
      firstDay,
      lastDay === null || lastDay >= movedOn ? addDays(movedOn, -1) : lastDay,
    ]);
}
