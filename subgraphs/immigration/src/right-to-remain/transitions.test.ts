import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { ResidenceStatus } from "../residence-status/residence-status.js";
import { StatusCode } from "../status-code/status-code.js";
import { askAsSteering } from "../testing/ask-as-steering.js";
import { createFile } from "../testing/create-file.js";
import { immigration } from "../testing/immigration.js";

let office: TestSubgraph;

type Held = readonly [code: StatusCode, validFrom: string, validTo: string | null];

interface Living {
  readonly municipality: string;
}

function people(count: number, { municipality }: Living, ...held: readonly Held[]): object[] {
  return Array.from({ length: count }).flatMap(() => {
    const file = createFile({ authorityId: `ABH-${municipality.slice(0, 5)}`, municipality });

    return [file, ...held.map(([code, validFrom, validTo]) => new ResidenceStatus({ file, code, validFrom, validTo }))];
  });
}

const { RP_OPPORTUNITY, RP_SUSTAINABLE_INTEGRATION, RP_WELL_INTEGRATED_YOUTH, TOLERATION, FICTION_CERTIFICATE } =
  StatusCode;
const EARLY: Held = [RP_OPPORTUNITY, "2023-02-01", "2024-07-31"];
const LATE: Held = [RP_OPPORTUNITY, "2025-12-15", "2027-06-14"];

const BIELEFELD: Living = { municipality: "05711000" };

/** Of so many who got the title in the first half of 2023 so many came to § 25b in the last quarter of 2024. */
const moved = (municipality: string, count: number, few: number): object[] => [
  ...people(count - few, { municipality }, EARLY),
  ...people(few, { municipality }, EARLY, [RP_SUSTAINABLE_INTEGRATION, "2024-11-01", "2026-10-31"]),
];

beforeAll(async () => {
  office = await startOfficeExample(immigration);
  await office.given(
    ...people(5, BIELEFELD, EARLY, [RP_WELL_INTEGRATED_YOUTH, "2024-08-01", "2027-07-31"]),
    ...people(
      15,
      BIELEFELD,
      EARLY,
      [FICTION_CERTIFICATE, "2024-07-15", "2024-10-31"],
      [RP_SUSTAINABLE_INTEGRATION, "2024-11-01", "2026-10-31"],
    ),
    ...people(
      6,
      BIELEFELD,
      EARLY,
      [TOLERATION, "2024-08-01", null],
      [RP_SUSTAINABLE_INTEGRATION, "2025-08-01", "2027-07-31"],
    ),
    ...people(4, BIELEFELD, EARLY, [StatusCode.RP_FAMILY, "2024-08-01", "2026-07-31"]),
    ...people(2, BIELEFELD, EARLY),
    ...people(10, BIELEFELD, LATE),
    ...people(5, BIELEFELD, LATE, [RP_WELL_INTEGRATED_YOUTH, "2026-03-01", "2029-02-28"]),
    ...people(5, BIELEFELD, LATE, [RP_SUSTAINABLE_INTEGRATION, "2026-03-01", "2028-02-29"]),
    ...people(5, BIELEFELD, LATE, [TOLERATION, "2026-03-01", null]),
    ...moved("05978004", 20, 2),
    ...moved("05974004", 20, 6),
    ...people(22, { municipality: "05382020" }, EARLY),
    ...people(3, { municipality: "05382012" }, EARLY),
  );
  await office.freeze({ today: "2026-07-01" });
});

afterAll(() => office.stop());

const COUNT = "{ cases { value suppression } }";
const FIGURE = `query ($ags: Ags!, $cohort: PeriodInput!, $quarter: Quarter!) {
  transitions(ags: $ags, cohort: $cohort, quarter: $quarter) { closedOn
  granted ${COUNT} toWellIntegratedYouth ${COUNT} toSustainableIntegration ${COUNT} toToleration ${COUNT} other ${COUNT}
  rate { percent suppression base { value suppression } } } }`;

interface Asked {
  readonly ags?: string;
  readonly quarter?: string;
}

const ask = (fromQuarter: string, toQuarter: string, { ags = "05711", quarter = "2026-Q2" }: Asked = {}) =>
  askAsSteering(office, FIGURE, { ags, quarter, cohort: { fromQuarter, toQuarter } });
const given = (value: number) => ({ cases: { value, suppression: "NONE" } });
const WITHHELD = { cases: { value: null, suppression: "SECONDARY" } };

test("who got § 104c is counted by what they held next, with a rate once the 18 months of all are over", async () => {
  const { data, errors, statements } = await ask("2023-Q1", "2023-Q2");

  expect(errors).toBeUndefined();
  expect(data.transitions).toEqual({
    ...{ closedOn: "2024-12-30", granted: given(32), toWellIntegratedYouth: given(5) },
    ...{ toSustainableIntegration: given(15), toToleration: given(6), other: given(6) },
    rate: { percent: "62.50", suppression: "NONE", base: { value: 32, suppression: "NONE" } },
  });
  expect(statements).toBe(1);
});

test("at the end of an earlier quarter only what had begun by then counts, and no rate is given while titles run", async () => {
  const { data } = await ask("2023-Q1", "2023-Q2", { quarter: "2024-Q3" });
  const late = await ask("2025-Q3", "2025-Q4");

  expect(data.transitions).toMatchObject({
    ...{ granted: given(32), toWellIntegratedYouth: given(5), toSustainableIntegration: given(0), other: given(21) },
    rate: { percent: null, suppression: "NOT_APPLICABLE" },
  });
  expect(late.data.transitions).toMatchObject({
    ...{ closedOn: "2027-06-30", granted: given(25), toSustainableIntegration: given(5) },
    rate: { percent: null, suppression: "NOT_APPLICABLE" },
  });
});

test("two quarters do not tell the two who came to § 25b between them, and six may be known", async () => {
  const [before, after, more] = await Promise.all([
    ask("2023-Q1", "2023-Q2", { ags: "05978", quarter: "2024-Q3" }),
    ask("2023-Q1", "2023-Q2", { ags: "05978", quarter: "2024-Q4" }),
    ask("2023-Q1", "2023-Q2", { ags: "05974", quarter: "2024-Q4" }),
  ]);

  expect(before.data.transitions).toMatchObject({ granted: given(20), other: given(20) });
  expect(after.data.transitions).toMatchObject({
    ...{ granted: given(20), toSustainableIntegration: WITHHELD, other: WITHHELD },
    rate: { percent: null, suppression: "SECONDARY" },
  });
  expect(more.data.transitions).toMatchObject({
    ...{ granted: given(20), toSustainableIntegration: given(6), other: given(14) },
    rate: { percent: "30.00", suppression: "NONE" },
  });
});

test("a district less its only large town is not three who got the title", async () => {
  const [district, large, small] = await Promise.all(
    ["05382", "05382020", "05382012"].map((ags) => ask("2023-Q1", "2023-Q2", { ags })),
  );

  expect(district?.data.transitions.granted).toEqual(given(25));
  expect(large?.data.transitions.granted).toEqual(WITHHELD);
  expect(small?.data.transitions.granted).toEqual(WITHHELD);
});

test.each([
  ["2022-Q1", "2022-Q2"],
  ["2026-Q1", "2026-Q2"],
])("the law allowed no grant from %s to %s, so that there is nothing to count", async (from, to) => {
  const { data } = await ask(from, to);
  const nothing = { cases: { value: null, suppression: "NOT_APPLICABLE" } };

  expect(data.transitions).toMatchObject({
    ...{ granted: nothing, other: nothing },
    rate: { percent: null, suppression: "NOT_APPLICABLE", base: { value: null, suppression: "NOT_APPLICABLE" } },
  });
});

test("nobody is no base of a rate", async () => {
  const { data } = await ask("2023-Q3", "2023-Q4");

  expect(data.transitions).toMatchObject({
    ...{ granted: given(0), other: given(0) },
    rate: { percent: null, suppression: "NOT_APPLICABLE", base: { value: 0, suppression: "NONE" } },
  });
});

test("a quarter that is not frozen yet has no answer", async () => {
  const { data } = await ask("2023-Q1", "2023-Q2", { quarter: "2026-Q3" });
  const nothing = { cases: { value: null, suppression: "NOT_COLLECTED" } };

  expect(data.transitions).toMatchObject({ granted: nothing, rate: { percent: null, suppression: "NOT_COLLECTED" } });
});

test.each([
  ["2023-Q1", "2023-Q1"],
  ["2023-Q1", "2023-Q3"],
  ["2023-Q2", "2023-Q3"],
])("a cohort from %s to %s is no half-year", async (from, to) => {
  const { errors } = await ask(from, to);

  expect(errors).toMatchObject([
    {
      message: "A cohort is a half-year: Q1 and Q2, or Q3 and Q4, of one year.",
      extensions: { code: "BAD_USER_INPUT" },
    },
  ]);
});

test.each([
  ["2023-Q3", "The cohort from 2023-Q3 to 2023-Q4 is not complete at the end of 2023-Q3."],
  ["2099-Q1", "The quarter 2099-Q1 has not ended: figures are given over ended quarters only."],
])("the cohort cannot be counted at the end of %s", async (quarter, message) => {
  const { errors } = await ask("2023-Q3", "2023-Q4", { quarter });

  expect(errors).toMatchObject([{ message, extensions: { code: "BAD_USER_INPUT" } }]);
});
