import type { Noun } from "@kim-hub/records/noun";
import { createRowsResolver } from "../case-file/rows-of-case.resolver.js";
import { GoalAgreement } from "./goal-agreement.js";
import { GoalAgreementResolver } from "./goal-agreement.resolver.js";
import { GOAL_AGREEMENTS } from "./goal-agreement.table.js";
import { GoalReview } from "./goal-review.js";
import { GOAL_REVIEWS } from "./goal-review.table.js";

export const GOAL_AGREEMENT_NOUN: Noun = {
  entities: [GoalAgreement, GoalReview],
  resolvers: [
    GoalAgreementResolver,
    createRowsResolver({
      type: GoalAgreement,
      name: "goals",
      description: "The goals agreed on, in their order.",
      orderOf: ({ position }) => position,
    }),
  ],
  tables: [GOAL_AGREEMENTS, GOAL_REVIEWS],
};
