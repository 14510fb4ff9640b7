import type { Noun } from "@kim-hub/records/noun";
import { byText } from "@kim-hub/records/rows-of-file";
import { createRowsOfCase, MOST_ROWS } from "../case-file/rows-of-case.js";
import { GoalAgreement } from "./goal-agreement.js";
import { GoalAgreementResolver } from "./goal-agreement.resolver.js";
import { GOAL_AGREEMENTS } from "./goal-agreement.table.js";
import { GoalReview } from "./goal-review.js";
import { GOAL_REVIEWS } from "./goal-review.table.js";

export const GOAL_AGREEMENT_NOUN: Noun = {
  entities: [GoalAgreement, GoalReview],
  resolvers: [
    GoalAgreementResolver,
    createRowsOfCase({
      type: GoalAgreement,
      name: "goals",
      description: "The goals agreed on, in their order.",
      compare: byText(({ position }) => position),
      atMost: MOST_ROWS,
    }),
  ],
  tables: [GOAL_AGREEMENTS, GOAL_REVIEWS],
};
