import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import type { CaseManagementCase } from "../case-file/case-management-case.js";
import { GoalAgreement } from "../goal-agreement/goal-agreement.js";

type Values = ConstructorParameters<typeof GoalAgreement>[0];

/** A goal of a case that is worked on. */
export function createGoal(caseFile: CaseManagementCase, values: Partial<Values> = {}): GoalAgreement {
  return new GoalAgreement({
    caseFile,
    ...{ position: "001", field: FieldOfNeed.LANGUAGE, goal: "B1 (erfunden)" },
    ...{ agreedOn: "2024-01-01", dueOn: "2024-12-31", firstReviewOn: "2024-06-01" },
    ...{ result: null, resultOn: null },
    ...values,
  });
}
