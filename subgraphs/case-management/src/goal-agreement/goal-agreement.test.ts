import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { MANAGER, mutate, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";
import { isReviewInTime, monthsAfter } from "./months-after.js";

let office: TestSubgraph;
const caseFile = createCase();

beforeAll(async () => {
  office = await startCaseOffice();
  await office.given(caseFile);
});

afterAll(() => office.stop());

const goal = (more: object) => ({
  ...{ caseFile: caseFile.fileReference, position: "001", field: "LANGUAGE", goal: "B1 (erfunden)" },
  ...{ agreedOn: "2024-01-31", dueOn: "2025-01-31", firstReviewOn: "2024-07-31" },
  ...more,
});
const review = (more: object) => ({
  ...{ caseFile: caseFile.fileReference, goal: "001", reviewedOn: "2024-07-31", outcome: "Kurs begonnen (erfunden)" },
  ...more,
});
const record = (noun: string, input: object) => mutate(office, `record${noun}`, { input });

test.each([
  ["2024-08-31", 6, "2025-02-28"],
  ["2023-08-31", 6, "2024-02-29"],
  ["2024-12-15", 1, "2025-01-15"],
])("%s and %d months later is %s", (date, months, later) => {
  expect(monthsAfter(date, months)).toBe(later);
});

test("a review is in time up to six months after the one before, that day included", () => {
  expect(isReviewInTime("2024-08-31", "2025-02-28")).toBe(true);
  expect(isReviewInTime("2024-08-31", "2025-03-01")).toBe(false);
  expect(isReviewInTime("2024-08-31", "2024-08-30")).toBe(false);
});

test.each([
  [{ firstReviewOn: "2024-08-01" }, "The value of firstReviewOn must be within six months of agreed_on."],
  [{ dueOn: "2024-01-30" }, "The value of dueOn must not be before agreed_on."],
  [{ result: "ACHIEVED" }, "The value of resultOn must be given with the result, and only with it."],
  [{ resultOn: "2024-12-01" }, "The value of resultOn must be given with the result, and only with it."],
])("a goal with %j is refused", async (more, message) => {
  const { errors } = await record("GoalAgreement", goal(more));

  expect(errors).toMatchObject([{ message, extensions: { code: "BAD_USER_INPUT" } }]);
});

test("a goal is agreed, reviewed within six months and answered, and read with its reviews", async () => {
  const agreed = await record("GoalAgreement", goal({}));
  const late = await record("GoalReview", review({ nextReviewOn: "2025-02-01" }));
  const reviewed = await record("GoalReview", review({ nextReviewOn: "2025-01-31" }));
  const answered = await mutate(office, "correctGoalAgreement", {
    ...{ id: agreed.data.recordGoalAgreement.id, expectedVersion: 1 },
    input: goal({ result: "ACHIEVED", resultOn: "2025-01-15" }),
  });
  const { data, statements } = await office.ask(
    `{ caseManagementCase(id: "${caseFile.id}") { goals { goal result reviews { reviewedOn nextReviewOn outcome } } } }`,
    { as: MANAGER },
  );

  expect(late.errors).toMatchObject([
    { message: "The value of nextReviewOn must be within six months of reviewed_on." },
  ]);
  expect([agreed.errors, reviewed.errors, answered.errors]).toEqual([undefined, undefined, undefined]);
  expect(data.caseManagementCase.goals).toEqual([
    {
      ...{ goal: "B1 (erfunden)", result: "ACHIEVED" },
      reviews: [{ reviewedOn: "2024-07-31", nextReviewOn: "2025-01-31", outcome: "Kurs begonnen (erfunden)" }],
    },
  ]);
  expect(statements).toBe(4);
});

test("a review of a goal that the case does not have is refused", async () => {
  const { errors } = await record("GoalReview", review({ goal: "009" }));

  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});
