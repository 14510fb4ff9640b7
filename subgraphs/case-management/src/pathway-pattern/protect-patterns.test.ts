import { expect, test } from "@jest/globals";
import { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { createRandom } from "@kim-hub/kit/test-random";
import type { PatternCount } from "./count-patterns.js";
import { protectPatterns } from "./protect-patterns.js";

const control = new DisclosureControl({ minimumCount: 5, sensitiveMinimumCount: 10 });
const { ASYLBLG, SGB_II, SGB_V, AUFENTHG } = LegalDomain;

const counted = (persons: number, ...sequence: readonly LegalDomain[]): PatternCount => ({
  ...{ sequence, persons },
  days: sequence.slice(1).map(() => Array.from({ length: persons }, (_, index) => 10 * index)),
});

const shown = (counts: readonly PatternCount[], first = 20) => {
  const { total, patterns, other } = protectPatterns(counts, { first, control });

  return {
    ...{ total: total.value, other: other.value },
    patterns: patterns.map(({ sequence, persons }) => [sequence.join(" "), persons.value]),
  };
};

test("the most frequent sequences are named, and the rare ones are one count", () => {
  expect(
    shown([counted(3, AUFENTHG), counted(12, ASYLBLG, SGB_II), counted(4, SGB_II, AUFENTHG), counted(20)]),
  ).toEqual({
    ...{ total: 39, other: 7 },
    patterns: [
      ["", 20],
      ["ASYLBLG SGB_II", 12],
    ],
  });
});

test("where the rest is too small, nobody too, the smallest of the named ones goes into it", () => {
  const [large, less] = [counted(20, ASYLBLG), counted(12, SGB_II)];

  expect(shown([large, less, counted(2, AUFENTHG)])).toEqual({ total: 34, other: 14, patterns: [["ASYLBLG", 20]] });
  expect(shown([large, less])).toEqual({ total: 32, other: 12, patterns: [["ASYLBLG", 20]] });
});

test("a sequence with a domain of health needs ten people, and so does the rest that holds one", () => {
  const [large, less] = [counted(30, ASYLBLG), counted(15, SGB_II)];

  expect(shown([large, less, counted(9, SGB_V)])).toEqual({ total: 54, other: 24, patterns: [["ASYLBLG", 30]] });
  expect(shown([large, less, counted(12, SGB_V), counted(6, AUFENTHG)]).patterns).toEqual([
    ["ASYLBLG", 30],
    ["SGB_II", 15],
    ["SGB_V", 12],
  ]);
});

test("of fewer than five people nothing is said", () => {
  expect(protectPatterns([counted(4, ASYLBLG)], { first: 5, control })).toEqual(
    protectPatterns([], { first: 5, control }),
  );
});

test("the waits of a sequence come with its count, and quartiles from ten on", () => {
  const { patterns } = protectPatterns([counted(20, ASYLBLG, SGB_II), counted(7, SGB_II, AUFENTHG), counted(9)], {
    ...{ first: 5, control },
  });

  expect(patterns.map(({ transitions }) => transitions)).toEqual([
    [expect.objectContaining({ medianDays: 95, p25Days: 48, suppression: "NONE" })],
    [],
  ]);
});

test.each([1, 2, 3, 4, 5])("no question of another length tells a small count: seed %d", (seed) => {
  const random = createRandom(seed);
  const domains = Object.values(LegalDomain);
  const counts = Array.from({ length: 12 }, (_, index) => {
    const sequence = Array.from({ length: random(7) }, () => domains[random(domains.length)] ?? SGB_II);

    return counted(1 + random(15), ...sequence.slice(0, 1), ...sequence.slice(1), ...domains.slice(index, index + 1));
  });
  const answers = Array.from({ length: 20 }, (_, index) => shown(counts, index + 1));
  const longest = answers.at(-1)?.patterns ?? [];

  for (const [index, { total, other, patterns }] of answers.entries()) {
    // The sequences that are named are the same whatever is asked, and everything adds up: differences are sums of what is named.
    expect(patterns).toEqual(longest.slice(0, index + 1));
    expect((total ?? 0) - patterns.reduce((sum, [, persons]) => sum + Number(persons), 0)).toBe(other ?? 0);
    expect(patterns.every(([, persons]) => Number(persons) >= 5)).toBe(true);
    expect(Number(other)).toBeGreaterThanOrEqual(5);
  }
});
