import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { uuidOf } from "@kim-hub/records/primary-key";
import type { Row } from "@kim-hub/records/row";
import { createTable } from "@kim-hub/records/table";
import { DATE, POSITION, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { CASE_COLUMNS, CASE_KEYS, OF_CASE } from "../case-file/case-columns.js";
import { GoalAgreement } from "./goal-agreement.js";
import { GoalResult } from "./goal-result.js";
import { isReviewInTime } from "./months-after.js";

/** Every goal of every case. */
export const GOAL_AGREEMENTS = createTable({
  file: "goal-agreements.csv",
  entity: GoalAgreement,
  key: ["authority", "case_file", "position"],
  idOf: uuidOf,
  columns: {
    ...CASE_COLUMNS,
    position: required(POSITION, { description: "Its place among the case's goals, in three digits." }),
    field: required(oneOf(FieldOfNeed)),
    goal: required(TEXT),
    agreed_on: required(DATE),
    due_on: required(DATE),
    first_review_on: required(DATE, { description: "Six months after the agreement at the latest." }),
    result: optional(oneOf(GoalResult)),
    result_on: optional(DATE),
  },
  joinedKeys: CASE_KEYS,
  check: checkGoal,
  recorded: { term: "an agreed goal (Zielvereinbarung)", ...OF_CASE },
});

function checkGoal(goal: GoalAgreement, row: Row): void {
  inOrder("agreed_on", "due_on")(goal, row);
  inOrder("agreed_on", "result_on")(goal, row);
  if (!isReviewInTime(goal.agreedOn, goal.firstReviewOn))
    throw row.fault("first_review_on", "must be within six months of agreed_on");
  if ((goal.result === null) !== (goal.resultOn === null))
    throw row.fault("result_on", "must be given with the result, and only with it");
}
