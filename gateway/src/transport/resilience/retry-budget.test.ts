import { expect, test } from "@jest/globals";
import { RetryBudget } from "./retry-budget.js";

function takeAll(budget: RetryBudget): number {
  let taken = 0;
  while (taken < 1000 && budget.take()) taken += 1;

  return taken;
}

test("a fifth of the requests may be sent again", () => {
  const budget = new RetryBudget();
  takeAll(budget);
  for (let request = 0; request < 50; request += 1) budget.deposit();

  // Ten for the fifty; time, which earns two a second, may add a few on a busy machine.
  const taken = takeAll(budget);
  expect(taken).toBeGreaterThanOrEqual(10);
  expect(taken).toBeLessThan(16);
});

test("what was saved up is bounded", () => {
  const budget = new RetryBudget();
  for (let request = 0; request < 10_000; request += 1) budget.deposit();

  expect(takeAll(budget)).toBeLessThan(30);
});

test("where nobody asked for long, a retry is still possible", async () => {
  const budget = new RetryBudget();
  takeAll(budget);
  await new Promise((resolve) => setTimeout(resolve, 600));

  expect(budget.take()).toBe(true);
});
