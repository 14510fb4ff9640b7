import { expect, test } from "@jest/globals";
import { holdsMoreThan } from "./variable-limit.js";

test("values are counted wherever they stand, with the lists and objects that hold them", () => {
  const variables = { a: [1, 2, null], b: { c: "x" } };

  expect(holdsMoreThan(6, variables)).toBe(true);
  expect(holdsMoreThan(7, variables)).toBe(false);
  expect(holdsMoreThan(0, undefined)).toBe(false);
});

test("a list as long, and one as deep, as a request may be are refused at once", () => {
  const deep: unknown = JSON.parse("[".repeat(400_000) + "]".repeat(400_000));

  expect(holdsMoreThan(2000, { deep })).toBe(true);
  expect(holdsMoreThan(2000, { long: Array(500_000).fill(1) })).toBe(true);
});
