import { expect, test } from "@jest/globals";
import { findFaultWithin, findTextFault, LONGEST_TEXT } from "./text-rule.js";

test("umlauts, emoji, line breaks and the longest text are sound", () => {
  for (const text of ["", "Straße 😀\r\n\tÄ", "\u{10FFFF}\uFFFE", "x".repeat(LONGEST_TEXT)]) {
    expect(findTextFault(text)).toBeNull();
  }
});

test("NUL, half a surrogate pair and one character too many are named, wherever they stand", () => {
  const faults = [
    ["a\0b", /NUL/],
    ["\ud83d", /surrogate/],
    ["\ude00\ud83d", /surrogate/],
    ["x".repeat(LONGEST_TEXT + 1), /longer than 10000 characters/],
  ] as const;
  for (const [text, rule] of faults) {
    expect(findTextFault(text)).toMatch(rule);
    expect(findFaultWithin({ a: [undefined, null, 1, { b: ["sound", text] }] })).toMatch(rule);
    expect(findFaultWithin({ a: { [text]: 1 } })).toMatch(rule);
  }
});

test("a value as deep as a request may be is looked through", () => {
  const deep: unknown = JSON.parse(`${"[".repeat(400_000)}"\\u0000"${"]".repeat(400_000)}`);

  expect(findFaultWithin(deep)).toMatch(/NUL/);
});
