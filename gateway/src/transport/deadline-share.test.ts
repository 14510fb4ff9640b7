import { expect, test } from "@jest/globals";
import { deadlineShare } from "./deadline-share.js";

test.each([
  ["one step may take what a fetch may take", { remaining: 10_000, stepsLeft: 1, most: 5000 }, 5000],
  ["three steps share what is left", { remaining: 9000, stepsLeft: 3, most: 5000 }, 3000],
  ["the last step may take the rest", { remaining: 700, stepsLeft: 1, most: 5000 }, 700],
  ["past the deadline there is nothing", { remaining: -3, stepsLeft: 1, most: 5000 }, 0],
  ["a plan that counts no step is taken for one", { remaining: 900, stepsLeft: 0, most: 5000 }, 900],
])("%s", (_fact, deadline, milliseconds) => {
  expect(deadlineShare(deadline)).toBe(milliseconds);
});
