import { optional, required } from "@kim-hub/records/column";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE, POSITION, TEXT } from "@kim-hub/records/text-rules";
import { CASE_COLUMNS, CASE_KEYS, OF_CASE } from "../case-file/case-columns.js";
import { GOAL_AGREEMENTS } from "./goal-agreement.table.js";
import { GoalReview } from "./goal-review.js";
import { isReviewInTime } from "./months-after.js";

/** Every review of every goal. */
export const GOAL_REVIEWS = createTable({
  file: "goal-reviews.csv",
  entity: GoalReview,
  key: ["authority", "case_file", "goal", "reviewed_on"],
  idOf: uuidOf,
  columns: {
    ...CASE_COLUMNS,
    goal: required(POSITION, { property: null, description: "The goal's place among the case's goals." }),
    reviewed_on: required(DATE),
    next_review_on: optional(DATE, { description: "Six months later at the latest." }),
    outcome: required(TEXT),
  },
  joinedKeys: { ...CASE_KEYS, goal: { columns: ["authority", "case_file", "goal"], table: GOAL_AGREEMENTS } },
  check({ reviewedOn, nextReviewOn }, row) {
    if (nextReviewOn !== null && !isReviewInTime(reviewedOn, nextReviewOn))
      throw row.fault("next_review_on", "must be within six months of reviewed_on");
  },
  recorded: { term: "a review of an agreed goal (Überprüfung der Zielvereinbarung)", ...OF_CASE },
});
