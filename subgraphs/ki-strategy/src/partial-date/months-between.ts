import { addMonths } from "@kim-hub/kit/calendar";
import { firstDay, lastDay } from "@kim-hub/records/partial-date";

/** Whole months from one date to a later one, at least: as few as the two allow, and never below 0. */
export function monthsBetween(from: string, to: string): number {
  const start = lastDay(from);
  const end = firstDay(to);
  const months =
    (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7));

  return Math.max(0, addMonths(start, months) <= end ? months : months - 1);
}
