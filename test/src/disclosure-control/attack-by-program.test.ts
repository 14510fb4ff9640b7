import { expect, test } from "@jest/globals";
import { attackByProgram, requireConsistent } from "./attack-by-program.js";

const SUMS = [
  { whole: "district", parts: ["one town", "other town"] },
  { whole: "one town", parts: ["one provider", "other provider"] },
  { whole: "elsewhere", parts: ["its town", "its other town"] },
];
const HERE = [
  ["district", 12],
  ["other town", 7],
] as const;

test("a count is bounded by all that is tied to it by unknown counts, and by nothing elsewhere", () => {
  const answered = new Map([...HERE, ["other provider", 2]]);
  const elsewhere = new Map([...answered, ["elsewhere", 1], ["its town", 3]]);

  expect(attackByProgram("one town", { sums: SUMS, answered: new Map(HERE) })).toEqual({ least: 5, greatest: 5 });
  expect(attackByProgram("one provider", { sums: SUMS, answered: new Map(HERE) })).toEqual({ least: 0, greatest: 5 });
  expect(attackByProgram("one provider", { sums: SUMS, answered })).toEqual({ least: 3, greatest: 3 });
  expect(attackByProgram("one provider", { sums: SUMS, answered: elsewhere })).toEqual({ least: 3, greatest: 3 });
});

test("a count that no answer bears on may be any", () => {
  expect(attackByProgram("its town", { sums: SUMS, answered: new Map(HERE) })).toEqual({
    least: 0,
    greatest: Number.POSITIVE_INFINITY,
  });
});

test("answers that no counts have are found wherever they are", () => {
  const contradicting = new Map([...HERE, ["elsewhere", 1], ["its town", 3]]);

  expect(() => requireConsistent({ sums: SUMS, answered: new Map(HERE) })).not.toThrow();
  expect(() => requireConsistent({ sums: SUMS, answered: contradicting })).toThrow(/contradict each other/);
  expect(() => attackByProgram("its other town", { sums: SUMS, answered: contradicting })).toThrow(/contradict/);
});
