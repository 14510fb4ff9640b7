import { expect, test } from "@jest/globals";
import type { SourceOutcome } from "../engine/wire/source.js";
import { summariseSources } from "./answer-extensions.js";

const OUTCOMES: readonly SourceOutcome[] = [
  { subgraph: "trust-centre", reason: null },
  { subgraph: "immigration", reason: "TIMEOUT" },
  { subgraph: null, reason: "UNREACHABLE" },
  { subgraph: "immigration", reason: null },
];

test("the sources of an answer stand in order of their names, in whatever order they answered", () => {
  const summary = summariseSources(OUTCOMES);

  expect(summariseSources(OUTCOMES.toReversed())).toEqual(summary);
  expect(summary.map(({ subgraph, status }) => [subgraph, status])).toEqual([
    [null, "UNAVAILABLE"],
    ["immigration", "PARTIAL"],
    ["trust-centre", "COMPLETE"],
  ]);
});
