import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { CaseState } from "../case-file/case-state.js";
import { GoalReview } from "../goal-agreement/goal-review.js";
import { Referral } from "../referral/referral.js";
import { COLLEAGUE, MANAGER, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";
import { createGoal } from "../testing/create-goal.js";

let office: TestSubgraph;

beforeAll(async () => {
  office = await startCaseOffice();
  const caseFile = createCase({ fileReference: "BI 1" });
  const closed = createCase({ state: CaseState.CLOSED_MOVED, closedOn: "2024-12-31" });
  const colleagues = createCase({ caseManager: "cm-2" });
  const reviewed = createGoal(caseFile, { position: "002", dueOn: "2024-12-31", firstReviewOn: "2024-05-01" });
  const answered = createGoal(caseFile, { position: "003", result: "ACHIEVED", resultOn: "2024-02-01" });
  await office.given(
    ...[caseFile, closed, colleagues],
    createGoal(caseFile, { dueOn: "2024-03-31", firstReviewOn: "2024-06-01" }),
    ...[reviewed, answered, createGoal(closed, { dueOn: "2024-02-01" }), createGoal(colleagues)],
    new GoalReview({ caseFile, goal: reviewed, reviewedOn: "2024-05-01", nextReviewOn: "2024-10-01", outcome: "x" }),
    new Referral({
      ...{ caseFile, recipient: "JMD (erfunden)", field: null, recordedState: "REQUESTED", decidedOn: null },
      ...{ requestedOn: "2024-03-01", dueOn: "2024-04-15" },
    }),
  );
});

afterAll(() => office.stop());

const list = (args: string, as = MANAGER) =>
  office.ask(`{ worklist${args} { nodes { kind dueOn caseFile { fileReference } } pageInfo { endCursor } } }`, { as });
const inBI1 = (kind: string, dueOn: string) => ({ kind, dueOn, caseFile: { fileReference: "BI 1" } });

test("what is due by a day in the own running cases comes in order: goals, reviews and answers to referrals", async () => {
  const { data, statements } = await list('(on: "2024-12-31")');

  expect(data.worklist.nodes).toEqual([
    inBI1("GOAL_DUE", "2024-03-31"),
    inBI1("REFERRAL_DUE", "2024-04-15"),
    inBI1("REVIEW_DUE", "2024-06-01"),
    // The next one after the last review, not the first.
    inBI1("REVIEW_DUE", "2024-10-01"),
    inBI1("GOAL_DUE", "2024-12-31"),
  ]);
  // One for the list, one for the cases, one for the log.
  expect(statements).toBe(3);
});

test("what is due after the day is not on the list, and a page goes on where the one before ended", async () => {
  const first = await list('(on: "2024-04-15", first: 1)');
  const second = await list(`(on: "2024-04-15", first: 1, after: "${first.data.worklist.pageInfo.endCursor}")`);
  const kinds = [first, second].map(({ data }) => data.worklist.nodes.map(({ kind }: { kind: string }) => kind));

  expect(kinds).toEqual([["GOAL_DUE"], ["REFERRAL_DUE"]]);
  expect((await list('(on: "2024-01-01")')).data.worklist.nodes).toEqual([]);
});

test("a colleague sees the own list only", async () => {
  const { data, text } = await list('(on: "2030-01-01")', COLLEAGUE);

  expect(data.worklist.nodes).toHaveLength(2);
  expect(text).not.toContain("BI 1");
});
