import { expect, test } from "@jest/globals";
import { composeRoute } from "@kim-hub/ki-strategy/compose-route";
import { addDays, quarterOf } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import fc from "fast-check";
import { PATH_OFFICES, type PathOffice } from "../harness/offices-of-bielefeld.js";
import { type Chain, type Days, freeDays, recordFile } from "./path-months/history.js";
import { CODE_COUNT, partOf } from "./path-months/office-files.js";

const BEGINNING = "2023-01-01";
/** The caller asks again and again, also while the quarter runs in which something happens. */
const ASKED_ON = ["2023-02-20", "2023-04-01", "2023-06-30", "2023-08-15", "2023-10-02", "2024-01-20", "2024-11-05"];

interface Person {
  readonly chains: readonly Chain[];
  readonly days: Days;
  readonly released: readonly PathOffice[];
  readonly named: readonly PathOffice[];
}

const step = fc.record({
  code: fc.nat(CODE_COUNT - 1),
  follows: fc.boolean(),
  oneDay: fc.boolean(),
  open: fc.constant(false),
});
const chain = fc
  .record({
    office: fc.constantFrom(...PATH_OFFICES),
    steps: fc.array(step, { minLength: 1, maxLength: 3 }),
    lasts: fc.boolean(),
  })
  .map(({ office, steps, lasts }): Chain => {
    const last = steps.length - 1;
    // Of a stretch of one day the next one's beginning is free.
    const ordered = steps.map((each, index) => ({ ...each, follows: each.follows && !steps[index - 1]?.oneDay }));

    return { office, steps: ordered.map((each, index) => (index === last ? { ...each, open: lasts } : each)) };
  });

/** Days of a chain in order, mostly close to each other and often on the first or last day of a quarter. */
const daysOf = (count: number) =>
  fc
    .array(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(1, 89, 90, 91, 92)), {
      minLength: count,
      maxLength: count,
    })
    .map((steps) =>
      steps.map((_, index) =>
        addDays(
          BEGINNING,
          steps.slice(0, index + 1).reduce((a, b) => a + b, -1),
        ),
      ),
    );

const person: fc.Arbitrary<Person> = fc.array(chain, { minLength: 1, maxLength: 3 }).chain((chains) =>
  fc.record({
    chains: fc.constant(chains),
    days: fc.tuple(...chains.map((each) => daysOf(freeDays(each)))),
    released: fc.subarray([...PATH_OFFICES], { minLength: 1 }),
    named: fc.subarray([...PATH_OFFICES]),
  }),
);

/** Every answer that the steering group gets about these files. */
function answersFor({ chains, released, named }: Person, days: Days): string {
  const files = chains.map((each, index) => ({ office: each.office, file: recordFile(each, days[index] ?? []) }));
  const part = (office: PathOffice, today: string) =>
    partOf(
      office,
      files.filter((each) => each.office === office).map(({ file }) => file),
      today,
    );
  const ask = (today: string) =>
    composeRoute({
      caseManagementPart: part(Office.CASE_MANAGEMENT, today),
      immigrationPart: part(Office.IMMIGRATION, today),
      naturalisationPart: part(Office.NATURALISATION, today),
      releasedOffices: released,
      namedOffices: named,
    });

  return JSON.stringify(ASKED_ON.map(ask));
}

/** Every way to move a file's days within their quarters that keeps their order. */
function* movedDays(days: readonly string[]): Generator<string[]> {
  const [first, ...rest] = days;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const month of monthsOf(quarterOf(first))) for (const moved of movedDays(rest)) yield [month, ...moved];
}

function inOrder(months: readonly string[]): boolean {
  return months.every((month, index) => index === 0 || month >= (months[index - 1] ?? ""));
}

/** Days of one month are far enough apart for every rule of a chain. */
function dayed(months: readonly string[]): string[] {
  return months.map((month, index) => `${month}-${String(2 + 2 * index).padStart(2, "0")}`);
}

function monthsOf(quarter: string): string[] {
  const first = 3 * Number(quarter.slice(-1)) - 2;

  return [first, first + 1, first + 2].map((month) => `${quarter.slice(0, 4)}-${String(month).padStart(2, "0")}`);
}

/** Every month in which one of the days could lie without any answer being another. */
function possibleMonths(of: Person, file: number): Set<string>[] {
  const days = of.days[file] ?? [];
  const known = answersFor(of, of.days);
  const possible = days.map(() => new Set<string>());
  for (const months of movedDays(days)) {
    if (!inOrder(months) || months.every((month, index) => possible[index]?.has(month))) continue;
    if (answersFor(of, of.days.with(file, dayed(months))) !== known) continue;
    for (const [index, month] of months.entries()) possible[index]?.add(month);
  }

  return possible;
}

test("the steering group's answers leave every month of a quarter possible, for every day that an office has recorded", () => {
  fc.assert(
    fc.property(person, (of) => {
      for (const [file, days] of of.days.entries()) {
        const possible = possibleMonths(of, file).map((months) => [...months].toSorted());

        expect(possible).toEqual(days.map((day) => monthsOf(quarterOf(day))));
      }
    }),
    { numRuns: 300, seed: 20261126 },
  );
});

test("the answers do tell quarters apart", () => {
  const of: Person = {
    chains: [{ office: Office.CASE_MANAGEMENT, steps: [{ code: 0, follows: false, oneDay: false, open: true }] }],
    days: [["2023-03-31"]],
    released: PATH_OFFICES,
    named: [],
  };

  expect(answersFor(of, [["2023-04-01"]])).not.toBe(answersFor(of, of.days));
  expect(answersFor(of, [["2023-01-01"]])).toBe(answersFor(of, of.days));
});
