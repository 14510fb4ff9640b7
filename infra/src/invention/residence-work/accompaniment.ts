import { type StatusCode, statusGroup } from "@kim-hub/immigration/status-code";
import { addDays } from "@kim-hub/kit/calendar";
import { StatusGroup } from "@kim-hub/kit/status-group";
import { later } from "../days.js";
import type { Inventing } from "../drawing/inventing.js";
import type { InventedPerson } from "../household/household.js";

/** That the integration guide of an immigration office accompanies somebody, with the goals agreed on meanwhile. */
export interface InventedAccompaniment {
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly goals: readonly {
    readonly goal: string;
    readonly agreedOn: string;
    readonly dueOn: string;
    readonly result: "ACHIEVED" | "PARTLY_ACHIEVED" | "NOT_ACHIEVED" | null;
  }[];
}

/** Immigration offices have integration guides (Baustein 3) from here on. */
const GUIDES_FROM = "2021-01-01";
const ACCOMPANIED = 0.2;
const GOALS = [
  "Pass beschaffen (erfunden)",
  "Sprachnachweis vorlegen (erfunden)",
  "Arbeitsvertrag vorlegen (erfunden)",
  "Schulabschluss nachweisen (erfunden)",
] as const;
const RESULTS = [
  ["ACHIEVED", 5],
  ["PARTLY_ACHIEVED", 3],
  ["NOT_ACHIEVED", 2],
] as const;

/** The accompaniment of an adult who is on the way to a right to remain, or got one; null for most. */
export function inventAccompaniment(
  { statuses, isAdult, arrivedOn }: Pick<InventedPerson, "statuses" | "isAdult" | "arrivedOn">,
  { random, today }: Inventing,
): InventedAccompaniment | null {
  const last = statuses.at(-1);
  if (!isAdult || !last || !isAccompanied(last[0]) || !random.chance(ACCOMPANIED)) return null;
  const startedOn = random.day(later(arrivedOn, GUIDES_FROM), addDays(today, -10));
  const ending = addDays(startedOn, random.number(120, 700));
  const endedOn = ending < today ? ending : null;
  const agreedDays = Array.from({ length: random.number(1, 2) }, () => random.day(startedOn, endedOn ?? today));

  return {
    ...{ startedOn, endedOn },
    goals: [...new Set(agreedDays)].map((agreedOn) => {
      const dueOn = addDays(agreedOn, random.number(60, 270));
      const hasResult = endedOn !== null || dueOn < addDays(today, -30);

      return { goal: random.pick(GOALS), agreedOn, dueOn, result: hasResult ? random.weighted(RESULTS) : null };
    }),
  };
}

function isAccompanied(code: StatusCode): boolean {
  const group = statusGroup(code);

  return group === StatusGroup.TOLERATED || group === StatusGroup.RIGHT_TO_REMAIN;
}
