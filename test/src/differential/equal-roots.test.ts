import { expect, test } from "@jest/globals";
import { repeatRoots } from "./repeat-roots.js";
import { isFailure, type Judged, runGenerated, type Tally } from "./run-generated.js";

const CASES = 64;
/** Of more the hub only counts the rest. */
const MOST_ERRORS = 100;

test("what asks for every root field again and with other arguments is answered as one schema with all the data would", async () => {
  const tally: Tally = { worlds: 0, uncomposed: 0, invalid: 0 };
  const judged: Judged[] = [];
  for await (const one of runGenerated({ seed: 3, cases: CASES, tally, rewrite: repeatRoots })) {
    const { monolith, hub } = one.verdict.answers;
    if ([monolith, hub].every((answer) => answer instanceof Error || answer.errors.length <= MOST_ERRORS))
      judged.push(one);
  }
  const same = judged.filter(({ verdict: { hub, stock } }) => hub === "SAME" && stock === "SAME");
  const repeated = same.filter(({ question }) => question.query.includes("other_"));

  expect(judged.find(({ verdict }) => isFailure(verdict))).toBeUndefined();
  expect(repeated.length).toBeGreaterThan(CASES / 2);
});
