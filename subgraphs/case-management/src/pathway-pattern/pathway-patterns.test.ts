import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays } from "@kim-hub/kit/calendar";
import { createOrm, type Orm } from "@kim-hub/kit/database";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { createRandom } from "@kim-hub/kit/test-random";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { database } from "../database.js";
import { SupportService } from "../support-plan/support-service.js";
import { STEERING, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";
import { countPatterns } from "./count-patterns.js";

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
function countedByHand(ags: string, firstDay: string, lastDay: string) {
  const own = invented.filter(
    ({ municipality, isRestricted, openedOn }) =>
      municipality.startsWith(ags) && !isRestricted && openedOn >= firstDay && openedOn <= lastDay,
  );
  const paths = [...Map.groupBy(own, ({ personNumber }) => personNumber).values()].map((cases) =>
    cases
      .flatMap(({ services }) => services)
      .flatMap(({ domain, startsOn }): Step[] => (startsOn && startsOn <= lastDay ? [{ domain, startsOn }] : []))
      .toSorted((left, right) => `${left.startsOn} ${left.domain}`.localeCompare(`${right.startsOn} ${right.domain}`))
      .filter(({ domain }, index, steps) => domain !== steps[index - 1]?.domain),
  );
  const daysOf = (from: Step | undefined, to: Step) =>
    (Date.parse(to.startsOn) - Date.parse(from?.startsOn ?? "")) / 86_400_000;

  return [...Map.groupBy(paths, (path) => path.map(({ domain }) => domain).join()).values()].map((same) => ({
    sequence: same[0]?.map(({ domain }) => domain),
    persons: same.length,
    days: (same[0] ?? [])
      .slice(1)
      .map((_, place) =>
        same
          .flatMap((path) => path.slice(place + 1, place + 2).map((step) => daysOf(path[place], step)))
          .toSorted((left, right) => left - right),
      ),
  }));
}

test.each([
  ["05711", "2023-01-01", "2024-12-31"],
  ["05554012", "2023-04-01", "2024-03-31"],
  ["05554", "2023-01-01", "2023-12-31"],
])("the statement counts what can be counted client by client: %s from %s to %s", async (ags, firstDay, lastDay) => {
  const period = { firstDay, lastDay };
  const found = await countPatterns(application.em.fork(), { scope: { ags, provider: null }, period });
  const byHand = countedByHand(ags, firstDay, lastDay);

  expect(byHand.some(({ sequence }) => (sequence?.length ?? 0) > 2)).toBe(true);
  expect(found).toHaveLength(byHand.length);
  expect(found).toEqual(expect.arrayContaining(byHand));
});

const QUERY = `query ($first: Int! = 10) {
  pathwayPatterns(ags: "05711", period: { fromQuarter: "2023-Q1", toQuarter: "2024-Q4" }, first: $first) {
    asOf total { value } other { value suppression }
    patterns { sequence persons { value suppression } transitions { n { value } medianDays suppression } } } }`;

test("the patterns of a district are counts that add up, by three statements", async () => {
  const { data, errors, statements } = await office.ask(QUERY, { as: STEERING });
  const { total, patterns, other } = data.pathwayPatterns;
  const byHand = countedByHand("05711", "2023-01-01", "2024-12-31");

  expect(errors).toBeUndefined();
  expect(statements).toBe(3);
  expect(total.value).toBe(byHand.reduce((sum, { persons }) => sum + persons, 0));
  expect(patterns.length).toBeGreaterThan(3);
  for (const { sequence, persons, transitions } of patterns) {
    expect(persons).toEqual({
      value: byHand.find((each) => each.sequence?.join() === sequence.join())?.persons,
      suppression: "NONE",
    });
    expect(transitions).toHaveLength(Math.max(0, sequence.length - 1));
  }
  expect(
    patterns.reduce((sum: number, { persons }: { persons: { value: number } }) => sum + persons.value, other.value),
  ).toBe(total.value);
});

test.each([0, 21])("%d patterns cannot be asked for", async (first) => {
  const { errors } = await office.ask(QUERY, { as: STEERING, variables: { first } });

  expect(errors).toMatchObject([
    { message: "The value of first must be 1 to 20.", extensions: { code: "BAD_USER_INPUT" } },
  ]);
});
