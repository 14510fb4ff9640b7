import { expect, test } from "@jest/globals";
import { listDifferences } from "./list-differences.js";

test("each place where two answers differ is named, with both values", () => {
  const before = { data: { rows: [{ a: 1, b: "x" }, { a: 2 }], same: [1, { c: null }] } };
  const now = { data: { rows: [{ a: 1, b: "y" }], same: [1, { c: null }], more: true } };

  expect(listDifferences(before, before)).toEqual([]);
  expect(listDifferences(before, now)).toEqual([
    'data.rows[0].b: "x" → "y"',
    'data.rows[1]: {"a":2} → nothing',
    "data.more: nothing → true",
  ]);
  expect(listDifferences({ data: [] }, { data: null })).toEqual(["data: [] → null"]);
});
