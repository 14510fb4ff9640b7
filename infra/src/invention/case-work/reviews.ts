import { addDays } from "@kim-hub/kit/calendar";
import type { Inventing } from "../drawing/inventing.js";

/** A review of an agreed goal. */
export interface InventedReview {
  readonly reviewedOn: string;
  readonly nextReviewOn: string | null;
  readonly outcome: string;
}

/** Reviews are at most six months apart, of which the shortest have 181 days. */
const DAYS_APART = [60, 170] as const;
/** For so many days a review may be due and not yet done. */
const OVERDUE_DAYS = 21;
const OUTCOMES = ["Auf gutem Weg (erfunden)", "Kommt langsam voran (erfunden)", "Neu besprochen (erfunden)"] as const;

/** When a goal is looked at again after this day. */
export function nextReview(day: string, { random }: Pick<Inventing, "random">): string {
  return addDays(day, random.number(...DAYS_APART));
}

/** The reviews of a goal, each on the day that the one before set; until its result, or until one that is still due. */
export function inventReviews(
  firstReviewOn: string,
  resultOn: string | null,
  { random, today }: Inventing,
): readonly InventedReview[] {
  const reviews: InventedReview[] = [];
  const isDone = (day: string) =>
    resultOn === null ? day < addDays(today, -OVERDUE_DAYS) || (day <= today && random.chance(0.4)) : day <= resultOn;
  let day = firstReviewOn;
  while (isDone(day)) {
    const next = nextReview(day, { random });
    const isLast = resultOn !== null && next > resultOn;
    reviews.push({ reviewedOn: day, nextReviewOn: isLast ? null : next, outcome: random.pick(OUTCOMES) });
    day = next;
  }

  return reviews;
}
