import { addDays } from "@kim-hub/kit/calendar";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { Interval } from "./intervals.js";
import type { Random } from "./random.js";

/** One invented case of case management. */
export interface CaseStory {
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly state: "OPEN" | "CLOSED_GOAL_REACHED" | "CLOSED_WITHDRAWN" | "CLOSED_NO_CONTACT";
  readonly stages: readonly Interval<CaseStageCode>[];
}

const STAGES = Object.values(CaseStageCode);
/** In days, the shortest and the longest stage; the order is that of the stages. */
const LENGTHS: readonly (readonly [number, number])[] = [
  [1, 20],
  [1, 15],
  [14, 60],
  [7, 28],
  [14, 60],
  [60, 420],
  [7, 28],
];
const DROP_OUT = 0.04;

/** The stages in their binding order, up to the last, to a drop-out, or to today. */
export function inventCase(
  openedOn: string,
  { random, today }: { readonly random: Random; readonly today: string },
): CaseStory {
  const stages: Interval<CaseStageCode>[] = [];
  let day = openedOn;
  for (const [index, stage] of STAGES.entries()) {
    const [shortest, longest] = LENGTHS[index] ?? [1, 1];
    const last = addDays(day, random.number(shortest, longest));
    if (last > today) {
      if (day <= today) stages.push([stage, day, null]);

      return { openedOn, closedOn: null, state: "OPEN", stages };
    }
    stages.push([stage, day, last]);
    if (random.chance(DROP_OUT))
      return {
        openedOn,
        closedOn: last,
        state: random.pick(["CLOSED_WITHDRAWN", "CLOSED_NO_CONTACT"] as const),
        stages,
      };
    day = addDays(last, random.number(1, 14));
  }

  return { openedOn, closedOn: stages.at(-1)?.[2] ?? null, state: "CLOSED_GOAL_REACHED", stages };
}
