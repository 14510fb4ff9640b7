import { addDays } from "@kim-hub/kit/calendar";
import type { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { Inventing } from "../drawing/inventing.js";
import { type PlannedStage, planStages } from "./case-plan.js";

/** A stage that an invented case entered; null as last day while it lasts. */
export interface StoryStage extends PlannedStage {
  readonly startedOn: string;
  readonly endedOn: string | null;
}

/** One invented case of case management. */
export interface CaseStory {
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly state: (typeof ENDS)[number][0] | "OPEN" | "PAUSED" | "CLOSED_GOAL_REACHED";
  readonly stages: readonly StoryStage[];
}

/** In days, the shortest and the longest stage, and the share of cases that end in it before their time. */
const STAGES: Readonly<Record<CaseStageCode, readonly [shortest: number, longest: number, endingIn: number]>> = {
  ACTIVE_OUTREACH: [7, 60, 0.14],
  INITIAL_COUNSELLING: [7, 45, 0.15],
  ASSESSMENT: [21, 90, 0.17],
  GOAL_AGREEMENT: [14, 60, 0.18],
  SUPPORT_PLANNING: [21, 90, 0.14],
  SERVICE_STEERING: [90, 420, 0.18],
  EVALUATION: [14, 60, 0.06],
};
const ENDS = [
  ["CLOSED_WITHDRAWN", 26],
  ["CLOSED_NO_CONTACT", 26],
  ["CLOSED_MOVED", 24],
  ["CLOSED_REFERRED", 24],
] as const;
const PAUSED = 0.08;

/** The stages as planned, up to the last, to an end before their time, or to today. */
export function inventCase(openedOn: string, { random, today }: Inventing): CaseStory {
  const stages: StoryStage[] = [];
  let day = openedOn;
  for (const { stage, jumpReason } of planStages(random)) {
    const [shortest, longest, endingIn] = STAGES[stage];
    const endedOn = addDays(day, random.number(shortest, longest));
    if (endedOn > today) {
      if (day <= today) stages.push({ stage, jumpReason, startedOn: day, endedOn: null });

      return { openedOn, closedOn: null, state: random.chance(PAUSED) ? "PAUSED" : "OPEN", stages };
    }
    stages.push({ stage, jumpReason, startedOn: day, endedOn });
    if (random.chance(endingIn)) return { openedOn, closedOn: endedOn, state: random.weighted(ENDS), stages };
    day = addDays(endedOn, random.number(1, 14));
  }

  return { openedOn, closedOn: stages.at(-1)?.endedOn ?? null, state: "CLOSED_GOAL_REACHED", stages };
}

/** A day in the first stage of this kind that the case entered; null where it entered none. */
export function dayIn(story: CaseStory, wanted: CaseStageCode, { random, today }: Inventing): string | null {
  const entered = story.stages.find(({ stage }) => stage === wanted);

  return entered ? random.day(entered.startedOn, entered.endedOn ?? today) : null;
}
