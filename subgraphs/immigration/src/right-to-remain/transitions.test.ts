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

function people(count: number, ...held: readonly Held[]): object[] {
  return Array.from({ length: count }).flatMap(() => {
    const file = createFile({ authorityId: "ABH-05711", municipality: "05711000" });

    return [file, ...held.map(([code, validFrom, validTo]) => new ResidenceStatus({ file, code, validFrom, validTo }))];
  });
}

const { RP_OPPORTUNITY, RP_SUSTAINABLE_INTEGRATION, RP_WELL_INTEGRATED_YOUTH, TOLERATION, FICTION_CERTIFICATE } =
  StatusCode;
const EARLY: Held = [RP_OPPORTUNITY, "2023-02-01", "2024-07-31"];
const LATE: Held = [RP_OPPORTUNITY, "2025-12-15", "2027-06-14"];

beforeAll(async () => {
  office = await startOfficeExample(immigration);
  await office.given(
    ...people(5, EARLY, [RP_WELL_INTEGRATED_YOUTH, "2024-08-01", "2027-07-31"]),
    ...people(
      15,
      EARLY,
      [FICTION_CERTIFICATE, "2024-07-15", "2024-10-31"],
      [RP_SUSTAINABLE_INTEGRATION, "2024-11-01", "2026-10-31"],
    ),
    ...people(6, EARLY, [TOLERATION, "2024-08-01", null], [RP_SUSTAINABLE_INTEGRATION, "2025-08-01", "2027-07-31"]),
    ...people(4, EARLY, [StatusCode.RP_FAMILY, "2024-08-01", "2026-07-31"]),
    ...people(2, EARLY),
    ...people(10, LATE),
    ...people(5, LATE, [RP_WELL_INTEGRATED_YOUTH, "2026-03-01", "2029-02-28"]),
    ...people(5, LATE, [RP_SUSTAINABLE_INTEGRATION, "2026-03-01", "2028-02-29"]),
    ...people(5, LATE, [TOLERATION, "2026-03-01", null]),
  );
});

afterAll(() => office.stop());

const COUNT = "{ cases { value suppression } }";
const FIGURE = `query ($cohort: PeriodInput!) { transitions(ags: "05711", cohort: $cohort) { closedOn
  granted ${COUNT} toWellIntegratedYouth ${COUNT} toSustainableIntegration ${COUNT} toToleration ${COUNT} other ${COUNT}
  rate { percent suppression base { value suppression } } } }`;

const ask = (fromQuarter: string, toQuarter = fromQuarter) =>
  askAsSteering(office, FIGURE, { cohort: { fromQuarter, toQuarter } });
const given = (value: number) => ({ cases: { value, suppression: "NONE" } });

test("who got § 104c is counted by what they held next, with a rate once the 18 months of all are over", async () => {
  const { data, errors, statements } = await ask("2023-Q1", "2023-Q2");

  expect(errors).toBeUndefined();
  expect(data.transitions).toEqual({
    ...{ closedOn: "2024-12-30", granted: given(32), toWellIntegratedYouth: given(5) },
    ...{ toSustainableIntegration: given(15), toToleration: given(6), other: given(6) },
    rate: { percent: "62.50", suppression: "NONE", base: { value: 32, suppression: "NONE" } },
  });
  expect(statements).toBe(3);
});

test("no rate is given while titles of the cohort run", async () => {
  const { data } = await ask("2025-Q4");

  expect(data.transitions).toMatchObject({
    ...{ closedOn: "2027-06-30", granted: given(25), toSustainableIntegration: given(5) },
    rate: { percent: null, suppression: "NOT_APPLICABLE" },
  });
});

test.each(["2022-Q3", "2026-Q1"])(
  "the law allowed no grant in %s, so that there is nothing to count",
  async (quarter) => {
    const { data } = await ask(quarter);
    const nothing = { cases: { value: null, suppression: "NOT_APPLICABLE" } };

    expect(data.transitions).toMatchObject({
      ...{ granted: nothing, other: nothing },
      rate: { percent: null, suppression: "NOT_APPLICABLE", base: { value: null, suppression: "NOT_APPLICABLE" } },
    });
  },
);

test.each([
  ["2023-Q1", "2023-Q3"],
  ["2023-Q2", "2023-Q3"],
])("a cohort from %s to %s is neither a quarter nor a half-year", async (from, to) => {
  const { errors } = await ask(from, to);

  expect(errors).toMatchObject([
    { message: "A cohort is one quarter or a half-year: Q1 and Q2, or Q3 and Q4, of one year." },
  ]);
});
