import { expect, test } from "@jest/globals";
import { saveFixture } from "./fixture.js";
import type { Finding } from "./judge.js";
import { isFailure, type Judged, judgeCase, runGenerated, shrinkFailure, type Tally } from "./run-generated.js";

const SEED = 1;
const CASES = 288;
const SHRINK_MILLISECONDS = 15_000;

const tally: Tally = { worlds: 0, uncomposed: 0, invalid: 0 };
const judged: Judged[] = [];
for await (const one of runGenerated({ seed: SEED, cases: CASES, tally })) judged.push(one);

test("the hub answers generated questions as one schema with all the data would", async () => {
  const failures = judged.filter(({ verdict }) => isFailure(verdict));
  const [first] = failures;

  expect(first && (await tell(first))).toBeUndefined();
  expect(failures).toEqual([]);
});

test("most generated worlds compose, and most questions are valid and reach data and errors", () => {
  const answers = judged.flatMap(({ verdict: { answers } }) =>
    answers.monolith instanceof Error ? [] : [answers.monolith],
  );

  expect(tally.uncomposed).toBeLessThan(tally.worlds / 5);
  expect(tally.invalid).toBeLessThan(CASES / 20);
  expect(answers.filter(({ text }) => text.length > 40).length).toBeGreaterThan(CASES / 2);
  expect(answers.filter(({ errors }) => errors.length > 0).length).toBeGreaterThan(CASES / 5);
});

test("the stock gateway answers most of them alike, and asks subgraphs for what they cannot know where fields require one another", () => {
  const count = (finding: Finding) => judged.filter(({ verdict }) => verdict.stock === finding).length;

  expect(count("SAME")).toBeGreaterThan(CASES / 2);
  expect(count("ASKS_WRONG")).toBeGreaterThan(CASES / 10);
  expect(judged.filter(({ verdict }) => verdict.isPlannersFault).length).toBeLessThan(CASES / 20);
});

/** Saves the failure, made small, as a fixture that the next run replays. */
async function tell(failure: Judged) {
  const small = await shrinkFailure(failure, SHRINK_MILLISECONDS);
  const { hub, answers } = await judgeCase(small);

  return { savedAs: saveFixture(small), hub, ...small.question, answers };
}
