import { addDays } from "@kim-hub/kit/calendar";
import type { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { earlier } from "../days.js";
import type { Inventing } from "../drawing/inventing.js";
import { type CaseStory, dayIn } from "../story/case-story.js";
import type { Need } from "./needs.js";
import { offerFor } from "./offers.js";
import { type InventedReview, inventReviews, nextReview } from "./reviews.js";

/** An agreed goal with its reviews. */
export interface InventedGoal {
  readonly field: FieldOfNeed;
  readonly goal: string;
  readonly agreedOn: string;
  readonly dueOn: string;
  readonly firstReviewOn: string;
  readonly result: (typeof REACHED)[number][0] | (typeof ENDED)[number][0] | null;
  readonly resultOn: string | null;
  readonly reviews: readonly InventedReview[];
}

const MOST_GOALS = 3;
const REACHED = [
  ["ACHIEVED", 6],
  ["PARTLY_ACHIEVED", 3],
  ["NOT_ACHIEVED", 1],
] as const;
/** Of a case that ended before its time. */
const ENDED = [
  ["DROPPED", 5],
  ["NOT_ACHIEVED", 3],
  ["PARTLY_ACHIEVED", 2],
] as const;
/** A goal of an open case whose day is longer ago has its result. */
const OVERDUE_DAYS = 30;

/** The goals agreed on for a case's needs; none before the goal agreement. A closed case's goals all have a result. */
export function inventGoals(needs: readonly Need[], story: CaseStory, inventing: Inventing): readonly InventedGoal[] {
  const { random, today } = inventing;
  const agreedOn = dayIn(story, "GOAL_AGREEMENT", inventing);
  if (agreedOn === null) return [];

  return needs.slice(0, random.number(1, MOST_GOALS)).map(({ field }) => {
    const dueOn = addDays(agreedOn, random.number(90, 400));
    const firstReviewOn = nextReview(agreedOn, { random });
    const hasResult = story.closedOn !== null || dueOn < addDays(today, -OVERDUE_DAYS);
    const resultOn = hasResult ? earlier(dueOn, story.closedOn ?? dueOn) : null;
    const isCutShort = story.closedOn !== null && story.state !== "CLOSED_GOAL_REACHED";

    return {
      ...{ field, goal: offerFor(field).goal, agreedOn, dueOn, firstReviewOn, resultOn },
      result: hasResult ? random.weighted(isCutShort ? ENDED : REACHED) : null,
      reviews: inventReviews(firstReviewOn, resultOn, { random, today }),
    };
  });
}
