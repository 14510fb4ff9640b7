import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, quarterOf } from "@kim-hub/kit/calendar";
import { createOrm, type Orm } from "@kim-hub/kit/database";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { lastDayOf } from "@kim-hub/kit/quarter-days";
import { createRandom } from "@kim-hub/kit/test-random";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { database } from "../database.js";
import { SupportService } from "../support-plan/support-service.js";
import { STEERING, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";
import { changeOf, PATTERN_CUBE, sequenceOf } from "./pattern-cube.js";

let office: TestSubgraph;
let application: Orm;

const random = createRandom(3);
const { ASYLBLG, SGB_II, AUFENTHG } = LegalDomain;
const DOMAINS = [ASYLBLG, SGB_II, AUFENTHG] as const;
const PLACES = ["05711000", "05554012"];

const invented = Array.from({ length: 300 }, (_, index) => {
  const openedOn = addDays("2023-01-01", random(600));

  return {
    ...{ fileReference: `M ${index}`, personNumber: `P ${random(200)}`, openedOn },
    ...{ municipality: PLACES[random(2)] ?? "05711000", isRestricted: random(15) === 0 },
    services: Array.from({ length: random(4) }, () => ({
      domain: DOMAINS[random(3)] ?? SGB_II,
      startsOn: random(5) === 0 ? null : addDays(openedOn, random(400) - 100),
    })),
  };
});

beforeAll(async () => {
  office = await startCaseOffice();
  const cases = invented.map(({ services: _services, ...values }) => createCase(values));
  await office.given(...cases);
  await office.given(
    ...invented.flatMap(({ services }, index) =>
      services.map(
        ({ domain, startsOn }, place) =>
          new SupportService({
            ...{ caseFile: cases[index] ?? "", position: `00${place}`, legalDomain: domain, service: "x (erfunden)" },
            ...{ organisation: null, state: startsOn ? "GRANTED" : "PLANNED", startsOn, endsOn: null },
          }),
      ),
    ),
  );
  await office.freeze({ since: "2024-Q4", today: "2025-01-01" });
  application = createOrm(database, office.applicationUrl);
});

afterAll(async () => {
  await application.close();
  await office.stop();
});

interface Step {
  readonly domain: string;
  readonly startsOn: string;
}

/** Client by client, service by service. */
function membersByHand(district: string, lastDay: string) {
  const own = invented.filter(
    ({ municipality, isRestricted, openedOn }) =>
      municipality.startsWith(district) && !isRestricted && openedOn <= lastDay,
  );
  const daysOf = (from: Step | undefined, to: Step) =>
    (Date.parse(to.startsOn) - Date.parse(from?.startsOn ?? "")) / 86_400_000;

  return [...Map.groupBy(own, ({ personNumber }) => personNumber).values()].map((cases) => {
    const steps = cases
      .flatMap(({ services }) => services)
      .flatMap(({ domain, startsOn }): Step[] => (startsOn && startsOn <= lastDay ? [{ domain, startsOn }] : []))
      .toSorted((left, right) => `${left.startsOn} ${left.domain}`.localeCompare(`${right.startsOn} ${right.domain}`))
      .filter(({ domain }, index, all) => domain !== all[index - 1]?.domain);

    return {
      quarter: quarterOf(
        cases
          .map(({ openedOn }) => openedOn)
          .toSorted()
          .at(-1) ?? "",
      ),
      sequence: steps.map(({ domain }) => domain),
      days: steps.slice(1).map((step, place) => daysOf(steps[place], step)),
    };
  });
}

test.each([
  ["05711", "2024-Q4"],
  ["05554", "2023-Q4"],
  ["05554", "2024-Q1"],
])("the cube's members are what can be found client by client: %s at the end of %s", async (district, quarter) => {
  const members = await PATTERN_CUBE.listMembers(application.em.fork(), { district, quarter });
  const found = members.flatMap(({ marks, days, quarter: of }) => {
    const [measure = ""] = [...marks].filter((mark) => sequenceOf(mark) !== null);
    const sequence = sequenceOf(measure);

    return sequence
      ? [
          {
            quarter: of,
            sequence,
            days: sequence.slice(1).map((_, index) => days.get(changeOf(measure, index + 1))?.[0]),
          },
        ]
      : [];
  });
  const byHand = membersByHand(district, lastDayOf(quarter));
  const textsOf = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).toSorted();

  expect(byHand.some(({ sequence }) => sequence.length > 2)).toBe(true);
  expect(textsOf(found)).toEqual(textsOf(byHand));
  expect(new Set(members.map(({ id }) => id)).size).toBe(members.length);
});

const QUERY = `query ($first: Int! = 10) {
  pathwayPatterns(ags: "05711", period: { fromQuarter: "2023-Q1", toQuarter: "2024-Q4" }, first: $first) {
    asOf total { value } other { value suppression }
    patterns { sequence persons { value suppression } transitions { n { value } medianDays suppression } } } }`;

test("the patterns of a district are counts that add up, by one statement", async () => {
  const { data, errors, statements } = await office.ask(QUERY, { as: STEERING });
  const { total, patterns, other } = data.pathwayPatterns;
  const byHand = membersByHand("05711", "2024-12-31").map(({ sequence }) => sequence.join());

  expect(errors).toBeUndefined();
  expect(statements).toBe(1);
  expect(total.value).toBe(byHand.length);
  expect(patterns.length).toBeGreaterThan(3);
  for (const { sequence, persons, transitions } of patterns) {
    expect(persons).toEqual({
      value: byHand.filter((each) => each === sequence.join()).length,
      suppression: "NONE",
    });
    expect(transitions).toHaveLength(Math.max(0, sequence.length - 1));
  }
  expect(
    patterns.reduce((sum: number, { persons }: { persons: { value: number } }) => sum + persons.value, other.value),
  ).toBe(total.value);
  expect(other.value === 0 || other.value > 4).toBe(true);
});

test("naming fewer names the most frequent, and the rest of all goes with the others", async () => {
  const { data } = await office.ask(QUERY, { as: STEERING, variables: { first: 2 } });
  const all = await office.ask(QUERY, { as: STEERING, variables: { first: 20 } });
  const { total, patterns, other } = data.pathwayPatterns;

  expect(patterns).toEqual(all.data.pathwayPatterns.patterns.slice(0, 2));
  expect(other.value).toBe(total.value - patterns[0].persons.value - patterns[1].persons.value);
});

test.each([0, 21])("%d patterns cannot be asked for", async (first) => {
  const { errors } = await office.ask(QUERY, { as: STEERING, variables: { first } });

  expect(errors).toMatchObject([
    { message: "The value of first must be 1 to 20.", extensions: { code: "BAD_USER_INPUT" } },
  ]);
});
