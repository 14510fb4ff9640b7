import { expect, test } from "@jest/globals";
import { countOf, earliestOf } from "./listed.js";

test("a list that goes on has at least as many as its page", () => {
  const nodes = [1, 2, 3];

  expect(countOf({ nodes, pageInfo: { hasNextPage: false } }, "de")).toBe("3");
  expect(countOf({ nodes, pageInfo: { hasNextPage: true } }, "de")).toBe("mindestens 3");
  expect(countOf({ nodes, pageInfo: { hasNextPage: true } }, "en")).toBe("at least 3");
  expect(countOf({ nodes: [], pageInfo: { hasNextPage: false } }, "en")).toBe("0");
});

test("the earliest day is found among days that nobody knows", () => {
  expect(earliestOf(["2026-12-01", null, "2026-11-29"])).toBe("2026-11-29");
  expect(earliestOf([null])).toBeNull();
  expect(earliestOf([])).toBeNull();
});
