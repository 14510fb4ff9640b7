import { addDays } from "@kim-hub/kit/calendar";
import type { Inventing } from "../drawing/inventing.js";
import type { InventedPerson } from "../household/household.js";

/** That another office asked the immigration office about somebody. */
export interface InventedRequest {
  readonly askedBy: string;
  readonly norm: string;
  readonly askedOn: string;
  readonly answeredOn: string | null;
  readonly outcome: (typeof OUTCOMES)[number][0] | null;
}

const ASKED = 0.01;
const ASKING = ["Sozialamt (erfunden)", "Jobcenter (erfunden)", "Jugendamt (erfunden)"] as const;
const NORM = "§ 87 Abs. 1 AufenthG";
const OUTCOMES = [
  ["ANSWERED", 6],
  ["ANSWERED_IN_PART", 2],
  ["REFUSED", 1],
] as const;

/** A request about one person in a hundred, of the last two years; the newest wait for their answer. */
export function inventRequests(
  { isAdult, arrivedOn }: Pick<InventedPerson, "isAdult" | "arrivedOn">,
  { random, today }: Inventing,
): readonly InventedRequest[] {
  if (!isAdult || !random.chance(ASKED)) return [];
  const askedOn = random.day(addDays(today, -730), today);
  if (askedOn < arrivedOn) return [];
  const answer = addDays(askedOn, random.number(2, 60));
  const answeredOn = answer <= today ? answer : null;

  return [
    {
      ...{ askedBy: random.pick(ASKING), norm: NORM, askedOn, answeredOn },
      outcome: answeredOn === null ? null : random.weighted(OUTCOMES),
    },
  ];
}
