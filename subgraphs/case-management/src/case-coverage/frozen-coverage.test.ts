import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { StatusGroup } from "@kim-hub/kit/status-group";
import { countsByKey } from "@kim-hub/kit/test-coverage";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import type { CaseManagementCase } from "../case-file/case-management-case.js";
import { CasePerson } from "../case-person/case-person.js";
import { STEERING, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";

let office: TestSubgraph;

type Values = Parameters<typeof createCase>[0];

/** So many cases, open since the first quarter of 2024 unless another day is given, each of a client born in 1990. */
async function givenCases(count: number, municipality: string, values: Values = {}): Promise<CaseManagementCase[]> {
  const cases = Array.from({ length: count }, () => createCase({ openedOn: "2024-01-08", municipality, ...values }));
  await office.given(...cases);

  return cases;
}

beforeAll(async () => {
  office = await startCaseOffice();
  const { FAMILY, PROTECTION, EU, PERMANENT } = StatusGroup;
  // Rhein-Sieg-Kreis: one town with many cases, one with three.
  await givenCases(12, "05382020", { statusGroup: FAMILY });
  await givenCases(3, "05382012", { statusGroup: FAMILY });
  // Kreis Steinfurt: as few with protection as freely moving.
  await givenCases(8, "05566008", { statusGroup: PROTECTION });
  await givenCases(8, "05566008", { statusGroup: EU });
  await givenCases(9, "05566008", { statusGroup: PERMANENT });
  await givenCases(30, "05566008", { statusGroup: FAMILY });
  // Kreis Warendorf: eleven families with a child each; one has two.
  const families = await givenCases(11, "05570004", { statusGroup: FAMILY });
  const [first] = families;
  if (!first) throw new Error("There are families.");
  await office.given(...[...families, first].map((caseFile, index) => childOf(caseFile, `CHILD ${index}`)));
  // Kreis Unna: two more cases in the second quarter.
  await givenCases(20, "05978004", { statusGroup: FAMILY });
  await givenCases(2, "05978004", { statusGroup: FAMILY, openedOn: "2024-04-08" });
  await office.freeze({ today: "2024-07-01" });
});

afterAll(() => office.stop());

function childOf(caseFile: CaseManagementCase, personNumber: string): CasePerson {
  return new CasePerson({
    ...{ caseFile, authorityId: "CM-05711", personNumber, role: "CHILD", statusGroup: StatusGroup.FAMILY },
    ...{ familyName: "Beispiel (erfunden)", givenNames: null, birthDate: "2020" },
  });
}

interface Asked {
  readonly dimension?: string;
  readonly quarter?: string;
}

/** The counts of persons that are given, by the key of their row, and in all. */
async function given(
  ags: string,
  { dimension = "STATUS_GROUP", quarter = "2024-Q1" }: Asked = {},
): Promise<Readonly<Record<string, number | null>>> {
  const { data, errors } = await office.ask(
    `{ cmCoverage(ags: "${ags}", quarter: "${quarter}", dimension: ${dimension}) {
      rows { key inCaseManagement { persons { value suppression } } } total { persons { value suppression } } } }`,
    { as: STEERING },
  );
  expect(errors).toBeUndefined();

  return countsByKey(data.cmCoverage, "inCaseManagement", "persons");
}

test("a district less its only large town is not three cases, by any dimension", async () => {
  for (const dimension of ["STATUS_GROUP", "AGE_BAND", "MUNICIPALITY"]) {
    const [district, large, small] = [
      await given("05382", { dimension }),
      await given("05382020", { dimension }),
      await given("05382012", { dimension }),
    ];

    // The larger one leaves, the other does not.
    expect([district.total, large.total, small.total]).toEqual([15, null, null]);
    for (const key of Object.keys(district))
      if ((district[key] ?? 0) > 0)
        expect({ key, of: [large[key] ?? null, small[key] ?? null] }).toEqual({ key, of: [null, null] });
  }
});

test("eight with protection stay back, and with them the smallest count that would tell how many they are; nine others do not", async () => {
  expect(await given("05566")).toMatchObject({
    ...{ PROTECTION: null, EU: null, PERMANENT: 9, FAMILY: 30, TOLERATED: 0, total: 55 },
  });
});

test("a quarter less the one before is not two cases", async () => {
  const [before, after] = [await given("05978"), await given("05978", { quarter: "2024-Q2" })];

  expect([before.total, before.FAMILY]).toEqual([20, 20]);
  expect([after.total, after.FAMILY]).toEqual([null, null]);
  // After five arrivals the total is shown again.
  await givenCases(3, "05978004", { statusGroup: StatusGroup.FAMILY, openedOn: "2024-07-08" });
  await office.rows("delete from frozen_figure where to_quarter >= '2024-Q3'");
  await office.freeze({ today: "2024-10-01" });

  expect((await given("05978", { quarter: "2024-Q3" })).total).toBe(25);
});

test("each person counts by the own age, and a case by its client's", async () => {
  const { data } = await office.ask(
    `{ cmCoverage(ags: "05570", quarter: "2024-Q1", dimension: AGE_BAND) {
      rows { key inCaseManagement { cases { value } persons { value } } } } }`,
    { as: STEERING },
  );
  const counted = data.cmCoverage.rows.filter(
    ({ inCaseManagement: { persons } }: { inCaseManagement: { persons: { value: number } } }) => persons.value > 0,
  );

  expect(counted).toEqual([
    { key: "0-5", inCaseManagement: { cases: { value: 0 }, persons: { value: 12 } } },
    { key: "27-44", inCaseManagement: { cases: { value: 11 }, persons: { value: 11 } } },
  ]);
});

test("a correction makes a new version, and the old one is served no more", async () => {
  await givenCases(7, "05570004", { statusGroup: StatusGroup.EU });
  expect((await given("05570")).total).toBe(23);
  const frozen = await office.freeze({ again: "2024-Q1", today: "2024-10-01" });

  expect(frozen).toContainEqual(
    expect.objectContaining({ figure: "cmCoverage", district: "05570", quarter: "2024-Q1", version: 2 }),
  );
  expect(await given("05570")).toMatchObject({ total: 30, EU: 7 });
});
