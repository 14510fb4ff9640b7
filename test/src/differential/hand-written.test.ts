import { expect, test } from "@jest/globals";
import { compose } from "../oracle/compose.js";
import { HAND_WRITTEN } from "./hand-written.js";
import { judge } from "./judge.js";
import { isFailure, withTestbed } from "./run-generated.js";

/** Each seed is other data: other nulls, failures and lengths of lists. */
const SEEDS = [1, 2, 3, 4, 5];

test.each(HAND_WRITTEN)("$fact", async ({ subgraphs, questions }) => {
  const failures: unknown[] = [];
  for (const seed of SEEDS) {
    await withTestbed({ seed, subgraphs }, async (testbed) => {
      for (const query of questions) {
        const question = { query, variables: {} };
        const verdict = await judge(testbed, question);
        const { hub, answers } = verdict;
        if (!testbed.isValid(question) || isFailure(verdict) || verdict.isPlannersFault) {
          failures.push({ seed, query, hub, answers });
        }
      }
    });
  }

  expect(failures).toEqual([]);
});

test("every hand-written world composes", () => {
  for (const { subgraphs } of HAND_WRITTEN) expect(compose(subgraphs)).toHaveProperty("sdl");
});
