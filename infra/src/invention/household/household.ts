import type { StatusCode } from "@kim-hub/immigration/status-code";
import { addDays, addMonths } from "@kim-hub/kit/calendar";
import type { Inventing } from "../drawing/inventing.js";
import type { Interval } from "../intervals.js";
import { Career, inventStatuses } from "./career.js";
import { ORIGINS, type Origin } from "./origins.js";

/** Somebody who does not exist. */
export interface InventedPerson {
  readonly familyName: string;
  readonly givenNames: string;
  readonly birthDay: string;
  /** As the office knows it: of some people the year alone. */
  readonly birthDate: string;
  readonly citizenship: string;
  readonly career: Career;
  readonly isAdult: boolean;
  readonly withChild: boolean;
  readonly arrivedOn: string;
  readonly statuses: readonly Interval<StatusCode>[];
}

const WEIGHTED_ORIGINS = ORIGINS.map((origin): [Origin, number] => [origin, origin.weight]);
const SIZES = [
  [1, 52],
  [2, 14],
  [3, 12],
  [4, 12],
  [5, 6],
  [6, 4],
] as const;
const EARLIEST_ARRIVAL = "2013-12-02";
/** From when somebody can have come on these ways: the titles that they lead to did not exist before. */
const ARRIVALS_FROM: Readonly<Partial<Record<Career, string>>> = {
  [Career.TEMPORARY_PROTECTION]: "2022-03-05",
  [Career.SKILLED]: "2020-03-01",
  [Career.STUDENT]: "2016-03-02",
};

/** People who live together: one name, one origin, one way to stay; children come with their parents. */
export function inventHousehold({ random, today }: Inventing): readonly InventedPerson[] {
  const origin = random.weighted(WEIGHTED_ORIGINS);
  const career = random.weighted(origin.careers);
  const size = random.weighted(SIZES);
  const children = size > 2 ? size - 2 : size === 2 && random.chance(0.4) ? 1 : 0;
  const arrivedOn = random.day(
    ARRIVALS_FROM[career] ?? EARLIEST_ARRIVAL,
    addDays(today, career === Career.PENDING ? -20 : -400),
  );
  const familyName = random.pick(origin.familyNames);
  const person = (birthDay: string, isAdult: boolean): InventedPerson => {
    const newcomer = { birthDay, arrivedOn, withChild: children > 0 };

    return {
      familyName: `${familyName} (erfunden)`,
      givenNames: random.pick(origin.givenNames),
      birthDay,
      birthDate: random.chance(0.06) ? birthDay.slice(0, 4) : birthDay,
      citizenship: origin.citizenship,
      ...{ career, isAdult, withChild: children > 0, arrivedOn },
      statuses: inventStatuses(career, newcomer, { random, today }),
    };
  };
  const adult = () => person(random.day(addMonths(arrivedOn, -12 * 52), addMonths(arrivedOn, -12 * 18)), true);
  const child = () => person(random.day(addMonths(arrivedOn, -12 * 15), addMonths(arrivedOn, -1)), false);

  return [...Array.from({ length: size - children }, adult), ...Array.from({ length: children }, child)];
}
