import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { ServiceGapType } from "@kim-hub/kit/service-gap-type";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { CaseServiceGap } from "../service-gap/case-service-gap.js";
import { MANAGER, mutate, STEERING, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";

let office: TestSubgraph;
const cases = Array.from({ length: 10 }, () => createCase());

const gap = (type: ServiceGapType, field: FieldOfNeed) => (caseFile: (typeof cases)[number]) =>
  new CaseServiceGap({ caseFile, type, field, noticedOn: "2024-02-01" });

beforeAll(async () => {
  office = await startCaseOffice();
  await office.given(...cases);
  await office.given(
    ...cases.slice(0, 5).map(gap(ServiceGapType.WAITING_TIME, FieldOfNeed.LANGUAGE)),
    ...cases.slice(0, 4).map(gap(ServiceGapType.NO_OFFER, FieldOfNeed.LANGUAGE)),
    ...cases.slice(0, 9).map(gap(ServiceGapType.NO_OFFER, FieldOfNeed.HEALTH)),
    ...cases.map(gap(ServiceGapType.WAITING_TIME, FieldOfNeed.DEBTS)),
  );
  await office.freeze({ today: "2024-07-01" });
});

afterAll(() => office.stop());

const ask = (quarter: string, ags = "05711") =>
  office.ask(
    `{ serviceGapCounts(ags: "${ags}", period: { fromQuarter: "2024-Q1", toQuarter: "${quarter}" }) {
      asOf status gaps { kind { ags type field } met { cases { value } persons { value } } } } }`,
    { as: STEERING },
  );

test("gaps leave as counts of five at least, of ten where they concern health, debts or family", async () => {
  const { data, errors, statements } = await ask("2024-Q1");
  const met = (value: number) => ({ cases: { value }, persons: { value } });

  expect(errors).toBeUndefined();
  expect(data.serviceGapCounts.gaps).toEqual([
    { kind: { ags: "05711", type: "WAITING_TIME", field: "DEBTS" }, met: met(10) },
    { kind: { ags: "05711", type: "WAITING_TIME", field: "LANGUAGE" }, met: met(5) },
  ]);
  expect(statements).toBe(1);
});

test("a town that is its own district has one figure under both of its keys", async () => {
  const district = await ask("2024-Q1");
  const municipality = await ask("2024-Q1", "05711000");

  expect(municipality.data).toEqual(district.data);
});

test("a quarter in which none was noticed leaves the year's counts as they are", async () => {
  const [first, second] = [await ask("2024-Q1"), await ask("2024-Q2")];

  expect(second.data.serviceGapCounts.gaps).toEqual(first.data.serviceGapCounts.gaps);
});

test("of a quarter that is not frozen there is nothing to tell", async () => {
  expect((await ask("2024-Q3")).data.serviceGapCounts.gaps).toEqual([]);
});

test("a case manager notes a gap in a case once by kind and field", async () => {
  const input = { caseFile: cases[9]?.fileReference, type: "TRANSPORT", field: "WORK", noticedOn: "2024-02-01" };
  const first = await mutate(office, "recordCaseServiceGap", { input });
  const again = await mutate(office, "recordCaseServiceGap", { input });
  const { data } = await office.ask(
    `{ caseManagementCase(id: "${cases[9]?.id}") { serviceGaps { type field noticedOn } } }`,
    { as: MANAGER },
  );

  expect(first.errors).toBeUndefined();
  expect(again.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  expect(data.caseManagementCase.serviceGaps).toContainEqual({
    type: "TRANSPORT",
    field: "WORK",
    noticedOn: "2024-02-01",
  });
});
