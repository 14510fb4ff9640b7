import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import type { ApplicationDecision } from "../residence-application/application-decision.js";
import { ResidenceApplication } from "../residence-application/residence-application.js";
import { StatusCode } from "../status-code/status-code.js";
import { askAsSteering } from "../testing/ask-as-steering.js";
import { createFile } from "../testing/create-file.js";
import { immigration } from "../testing/immigration.js";

let office: TestSubgraph;

interface Applied {
  readonly municipality: string;
  readonly receivedOn?: string;
  readonly decision?: ApplicationDecision;
  readonly decidedOn?: string;
  readonly authorityId?: string;
}

/** So many applications for § 25b, received in the first quarter of 2024 unless another day is given. */
async function givenApplications(count: number, { municipality, ...applied }: Applied): Promise<void> {
  const { receivedOn = "2024-01-15", decision = null, decidedOn = null } = applied;
  const { authorityId = `ABH-${municipality.slice(0, 5)}` } = applied;
  const files = Array.from({ length: count }, () => createFile({ authorityId, municipality }));
  const basis = StatusCode.RP_SUSTAINABLE_INTEGRATION;
  await office.given(...files);
  await office.given(
    ...files.map((file) => new ResidenceApplication({ file, basis, receivedOn, decision, decidedOn })),
  );
}

beforeAll(async () => {
  office = await startOfficeExample(immigration);
  // Rhein-Sieg-Kreis: one town with many applications, one with three.
  await givenApplications(22, { municipality: "05382020" });
  await givenApplications(3, { municipality: "05382012" });
  // Kreis Unna: two more come in the second quarter; in Kreis Soest six more come.
  await givenApplications(20, { municipality: "05978004" });
  await givenApplications(2, { municipality: "05978004", receivedOn: "2024-04-08" });
  await givenApplications(20, { municipality: "05974004" });
  await givenApplications(6, { municipality: "05974004", receivedOn: "2024-04-08" });
  // Kreis Steinfurt: of thirty seven are granted, two refused and two withdrawn.
  await givenApplications(19, { municipality: "05566008" });
  await givenApplications(7, { municipality: "05566008", decision: "GRANTED", decidedOn: "2024-03-01" });
  await givenApplications(2, { municipality: "05566008", decision: "REFUSED", decidedOn: "2024-03-01" });
  await givenApplications(2, { municipality: "05566008", decision: "WITHDRAWN", decidedOn: "2024-03-01" });
  // Kreis Olpe: of ten pending at the end of 2023 three are granted, and ten more come.
  await givenApplications(7, { municipality: "05966004", receivedOn: "2023-11-01" });
  const granted = { receivedOn: "2023-11-01", decision: "GRANTED", decidedOn: "2024-02-01" } as const;
  await givenApplications(3, { municipality: "05966004", ...granted });
  await givenApplications(10, { municipality: "05966004" });
  // Kreis Herford: all files but three are the district's own office's.
  await givenApplications(20, { municipality: "05758004" });
  await givenApplications(3, { municipality: "05758004", authorityId: "ABH-05711" });
  // Kreis Höxter: four are granted, and none is refused; six are pending.
  await givenApplications(4, { municipality: "05762004", decision: "GRANTED", decidedOn: "2024-03-01" });
  await givenApplications(6, { municipality: "05762004" });
  await office.freeze({ today: "2024-07-01" });
});

afterAll(() => office.stop());

interface Asked {
  readonly toQuarter?: string;
  readonly authorityId?: string;
}

const COUNT = "{ cases { value } }";

/** The cases that are given of each measure. */
async function given(
  ags: string,
  { toQuarter = "2024-Q1", authorityId }: Asked = {},
): Promise<Readonly<Record<string, number | null>>> {
  const { data, errors } = await askAsSteering(
    office,
    `query ($ags: Ags!, $authorityId: ID, $period: PeriodInput!) {
      rightToRemain(ags: $ags, authorityId: $authorityId, period: $period, basis: [RP_SUSTAINABLE_INTEGRATION]) { rows {
        pendingStart ${COUNT} applications ${COUNT} granted ${COUNT} refused ${COUNT} withdrawn ${COUNT} pendingEnd ${COUNT} } } }`,
    { ags, authorityId, period: { fromQuarter: "2024-Q1", toQuarter } },
  );
  expect(errors).toBeUndefined();
  const [row = {}] = data.rightToRemain.rows;

  return Object.fromEntries(
    Object.entries<{ cases: { value: number | null } }>(row).map(([name, { cases }]) => [name, cases.value]),
  );
}

test("a district less its only large town is not three applications", async () => {
  const [district, large, small] = [await given("05382"), await given("05382020"), await given("05382012")];

  expect([district.applications, large.applications, small.applications]).toEqual([25, null, null]);
  expect([district.pendingEnd, large.pendingEnd, small.pendingEnd]).toEqual([25, null, null]);
});

test("the first half-year less its first quarter is not the two that came, and six that came may be known", async () => {
  const half = { toQuarter: "2024-Q2" };
  const [before, after] = [await given("05978"), await given("05978", half)];
  const [few, more] = [await given("05974"), await given("05974", half)];

  expect([before.applications, before.pendingEnd]).toEqual([20, 20]);
  expect([after.applications, after.pendingEnd]).toEqual([null, null]);
  expect([few.applications, more.applications, more.pendingEnd]).toEqual([20, 26, 26]);
});

test("what was received less what was granted and what is pending is not the four that were refused or withdrawn", async () => {
  const { applications, granted, refused, withdrawn, pendingEnd } = await given("05566");

  expect([refused, withdrawn]).toEqual([null, null]);
  expect([applications, granted, pendingEnd]).toEqual(expect.arrayContaining([30, null]));
});

test("what the year began with is what the last one ended with, and tells no three grants", async () => {
  const { pendingStart, applications, granted, pendingEnd } = await given("05966");

  expect([pendingStart, granted]).toEqual([10, null]);
  expect([applications, pendingEnd]).toContain(null);
});

test("an office that knows its own twenty applications does not learn of the three elsewhere", async () => {
  const [all, own] = [await given("05758"), await given("05758", { authorityId: "ABH-05758" })];

  expect([all.applications, own.applications]).toEqual([null, 20]);
});

test("of four decisions it is not told that none was a refusal", async () => {
  const { applications, granted, refused, withdrawn, pendingEnd } = await given("05762");

  expect([granted, refused, withdrawn]).toEqual([null, null, null]);
  expect([applications, pendingEnd]).toEqual([10, null]);
});

test("a late entry changes no answer that was given", async () => {
  const before = await given("05974");
  await givenApplications(9, { municipality: "05974004" });
  expect(await office.freeze({ today: "2024-07-01" })).toEqual([]);

  expect(await given("05974")).toEqual(before);
});
