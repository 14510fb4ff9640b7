import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type CountTable, protectCounts } from "./protect-counts.js";
import { Suppression } from "./suppression.js";

const LEAST = 3;
const { NONE, PRIMARY, SECONDARY } = Suppression;

type Numbers = Readonly<Record<string, number>>;
type Rules = Pick<CountTable<string, "persons">, "wholes">;

const published = (numbers: Numbers, rules: Rules) =>
  protectCounts(
    { counts: Object.fromEntries(Object.entries(numbers).map(([name, persons]) => [name, { persons }])), ...rules },
    LEAST,
  );

test("a count below k is withheld, zero too, and with it every whole that it is a part of", () => {
  const { young, old, all, male } = protectCounts(
    {
      counts: { young: { persons: 0 }, old: { persons: 7 }, all: { persons: 7 }, male: { persons: 5 } },
      wholes: { all: ["young", "old"] },
    },
    5,
  );

  expect(young.persons).toEqual({ value: null, suppression: PRIMARY });
  expect(old.persons).toEqual({ value: 7, suppression: NONE });
  expect(all.persons).toEqual({ value: null, suppression: SECONDARY });
  expect(male.persons).toEqual({ value: 5, suppression: NONE });
});

test("cases and persons of the same thing are withheld together", () => {
  const { entered } = protectCounts({ counts: { entered: { cases: 4, persons: 11 } } }, 5);

  expect(entered).toEqual({
    cases: { value: null, suppression: PRIMARY },
    persons: { value: null, suppression: PRIMARY },
  });
});

test("what nobody collects says so and withholds nothing", () => {
  const { received, transferred, all } = protectCounts(
    {
      counts: { received: { cases: 9 }, transferred: { cases: null }, all: { cases: 12 } },
      wholes: { all: ["received", "transferred"] },
    },
    5,
  );

  expect(transferred.cases).toEqual({ value: null, suppression: Suppression.NOT_COLLECTED });
  expect([received.cases.value, all.cases.value]).toEqual([9, 12]);
});

test("a whole with a rest that is no count of the table is refused: it could be computed", () => {
  expect(() =>
    protectCounts({ counts: { done: { cases: 18 }, all: { cases: 20 } }, wholes: { all: ["done"] } }, 5),
  ).toThrow("The parts of all are fewer than the whole: the rest must be a count of the table.");
});

/** Every table whose numbers follow from a few free ones, up to `most`. */
function everyTable(names: readonly string[], most: number): Numbers[] {
  return names.reduce<Numbers[]>(
    (tables, name) =>
      tables.flatMap((table) => Array.from({ length: most + 1 }, (_, value) => ({ ...table, [name]: value }))),
    [{}],
  );
}

/** A reader who knows the rule, and every table that would be answered the same: no withheld count may be the same in all of them. */
function expectNothingComputed(tables: readonly Numbers[], asked: readonly Numbers[], rules: Rules): void {
  const byAnswer = Map.groupBy(tables, (table) => JSON.stringify(published(table, rules)));
  for (const table of asked) {
    const answer = published(table, rules);
    const alike = byAnswer.get(JSON.stringify(answer)) ?? [];
    for (const [name, { persons }] of Object.entries(answer))
      if (persons.value === null) expect(new Set(alike.map((other) => other[name])).size).toBeGreaterThan(1);
      else expect(persons.value).toBe(table[name]);
  }
}

test("no withheld count of a whole and its parts can be computed, not even by one who knows the rule", () => {
  const whole = (parts: Numbers) => ({ ...parts, all: Object.values(parts).reduce((left, right) => left + right, 0) });
  const tables = everyTable(["a", "b", "c"], 7).map(whole);

  expectNothingComputed(tables, tables, { wholes: { all: ["a", "b", "c"] } });
});

test("no withheld count can be computed through wholes of wholes and parts that two wholes share", () => {
  const derive = ({ a = 0, b = 0, c = 0, d = 0 }: Numbers) => ({
    ...{ a, b, c, d },
    ...{ first: a + b, later: b + c + d, last: c + d, all: a + b + c + d },
  });
  const rules: Rules = {
    wholes: { first: ["a", "b"], last: ["c", "d"], later: ["b", "last"], all: ["first", "last"] },
  };
  const tables = everyTable(["a", "b", "c", "d"], 6).map(derive);

  fc.assert(
    fc.property(fc.nat({ max: tables.length - 1 }), (place) =>
      expectNothingComputed(tables, tables.slice(place, place + 1), rules),
    ),
    { numRuns: 200 },
  );
});
