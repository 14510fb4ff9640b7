import { expect, test } from "@jest/globals";
import { Count } from "./count.js";
import { protectSplit } from "./protect-split.js";
import { Suppression } from "./suppression.js";

const LEAST = 3;
const { NONE, PRIMARY, SECONDARY, NOT_COLLECTED } = Suppression;

const whole = (value: number, withheld = value < LEAST) => ({
  persons: new Count({ value: withheld ? null : value, suppression: withheld ? PRIMARY : NONE }),
});
const numbers = Array.from({ length: 11 }, (_, value) => value);

/** A reader who knows the rule, and every table that would be answered the same: no withheld count is the same in all of them. */
function expectNothingComputed(
  tables: readonly (readonly number[])[],
  answer: (table: readonly number[]) => unknown[],
) {
  const byAnswer = Map.groupBy(tables, (table) => JSON.stringify(answer(table)));
  for (const table of tables) {
    const alike = byAnswer.get(JSON.stringify(answer(table))) ?? [];
    for (const [place, value] of answer(table).entries())
      if (value === null) expect(new Set(alike.map((other) => other[place])).size).toBeGreaterThan(1);
      else expect(value).toBe(table[place]);
  }
}

test("a published whole keeps its parts back where one of them is too small, all for one reason", () => {
  const parts = { entitled: { persons: 9 }, others: { persons: 2 } };

  expect(protectSplit({ whole: whole(11), parts }, LEAST)).toEqual({
    entitled: { persons: { value: null, suppression: SECONDARY } },
    others: { persons: { value: null, suppression: SECONDARY } },
  });
  expect(protectSplit({ whole: whole(12), parts: { ...parts, others: { persons: 3 } } }, LEAST).others.persons).toEqual(
    {
      value: 3,
      suppression: NONE,
    },
  );
});

test("the parts of a withheld whole stay back", () => {
  const parts = { entitled: { persons: 9 }, others: { persons: 5 } };

  expect(protectSplit({ whole: whole(14, true), parts }, LEAST).others.persons.value).toBeNull();
});

test("a part that nobody collects says so", () => {
  const parts = { entitled: { persons: 9 }, others: { persons: null } };

  expect(protectSplit({ whole: whole(9), parts }, LEAST).others.persons.suppression).toBe(NOT_COLLECTED);
});

test("no withheld part of a published whole can be computed, not even by one who knows the rule", () => {
  const tables = numbers.flatMap((a) => numbers.flatMap((b) => numbers.map((c) => [a, b, c, a + b + c])));
  const published = ([a = 0, b = 0, c = 0, all = 0]: readonly number[]) => {
    const given = whole(all);
    const parts = { a: { persons: a }, b: { persons: b }, c: { persons: c } };
    const split = protectSplit({ whole: given, parts }, LEAST);

    return [split.a, split.b, split.c, given].map(({ persons }) => persons.value);
  };

  expectNothingComputed(tables, published);
});
