import { expect, test } from "@jest/globals";
import { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import { FieldOfNeed, SENSITIVE_FIELDS } from "@kim-hub/kit/field-of-need";
import { ServiceGapType } from "@kim-hub/kit/service-gap-type";
import { createRandom } from "@kim-hub/kit/test-random";
import type { GapRow } from "./count-gaps.js";
import { ProtectedGaps } from "./protected-gaps.js";

const CONTROL = new DisclosureControl({ minimumCount: 5, sensitiveMinimumCount: 10 });
const MUNICIPALITIES = ["05554004", "05554008", "05554012"];
const FIELDS = [FieldOfNeed.LANGUAGE, FieldOfNeed.WORK, FieldOfNeed.HEALTH, FieldOfNeed.HOUSING];
const type = ServiceGapType.NO_OFFER;

/** Cases of one gap each: then the counts add up exactly, and the most can be reckoned from them. */
function countsOfSeed(seed: number): readonly GapRow[] {
  const next = createRandom(seed);
  const cells = MUNICIPALITIES.flatMap((municipality) =>
    FIELDS.map((field) => row(municipality, field, next(3) === 0 ? 0 : next(16))),
  );
  const sum = (municipality: string | null, field: FieldOfNeed | null) =>
    row(
      municipality,
      field,
      cells
        .filter((cell) => municipality === null || cell.municipality === municipality)
        .filter((cell) => field === null || cell.field === field)
        .reduce((total, { cases }) => total + cases, 0),
    );

  return [
    ...[...cells, ...MUNICIPALITIES.map((municipality) => sum(municipality, null))],
    ...[...FIELDS.map((field) => sum(null, field)), sum(null, null)],
  ].filter(({ cases }) => cases > 0);
}

function row(municipality: string | null, field: FieldOfNeed | null, cases: number): GapRow {
  return { municipality, type, field, cases, persons: cases };
}

/** A count as a sum of cells: which municipality's and field's cells it counts. */
function termsOf({ municipality, field }: Pick<GapRow, "municipality" | "field">): number[] {
  return MUNICIPALITIES.flatMap((place) =>
    FIELDS.map((each) => Number((municipality ?? place) === place && (field ?? each) === each)),
  );
}

/** Reduces a sum by those that are known; nothing is left where it follows from them. */
function reduce(terms: readonly number[], known: readonly (readonly number[])[]): readonly number[] {
  return known.reduce((left, equation) => {
    const pivot = equation.findIndex((value) => Math.abs(value) > 1e-9);
    const factor = (left[pivot] ?? 0) / (equation[pivot] ?? 1);

    return left.map((value, index) => value - factor * (equation[index] ?? 0));
  }, terms);
}

const isNothing = (terms: readonly number[]) => terms.every((value) => Math.abs(value) < 1e-9);

const QUESTIONS = [null, ...MUNICIPALITIES].flatMap((municipality) =>
  [null, ...FIELDS].map((field) => ({ municipality, field })),
);

test("no small count follows from the counts that are given, by whatever additions and subtractions", () => {
  let givenCounts = 0;
  let withheldCounts = 0;
  for (let seed = 1; seed <= 300; seed += 1) {
    const rows = countsOfSeed(seed);
    const gaps = new ProtectedGaps(rows, CONTROL);
    const given = QUESTIONS.filter((question) => gaps.of({ type, ...question }).cases.value !== null);
    const known: (readonly number[])[] = [];
    for (const question of given) {
      const left = reduce(termsOf(question), known);
      if (!isNothing(left)) known.push(left);
    }
    const reckoned = QUESTIONS.filter(({ municipality, field }) => {
      const found = rows.find((each) => each.municipality === municipality && each.field === field)?.cases ?? 0;
      const least = SENSITIVE_FIELDS.has(field) ? 10 : 5;

      return found < least && isNothing(reduce(termsOf({ municipality, field }), known));
    });
    givenCounts += given.length;
    withheldCounts += QUESTIONS.length - given.length;

    expect({ seed, reckoned }).toEqual({ seed, reckoned: [] });
  }
  expect(Math.min(givenCounts, withheldCounts)).toBeGreaterThan(1000);
});

test("what is given is the count itself", () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const rows = countsOfSeed(seed);
    const gaps = new ProtectedGaps(rows, CONTROL);
    for (const counted of rows) expect([null, counted.cases]).toContain(gaps.of(counted).cases.value);
  }
});
