import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { CaseContact } from "../contact/case-contact.js";
import { MANAGER, mutate, STEERING, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";

let office: TestSubgraph;
const cases = Array.from({ length: 12 }, () => createCase());

beforeAll(async () => {
  office = await startCaseOffice();
  await office.given(...cases);
  await office.given(
    ...cases.flatMap((caseFile) => [
      new CaseContact({ caseFile, contactOn: "2024-01-10", kind: "ADDRESSED" }),
      new CaseContact({ caseFile, contactOn: "2024-02-10", kind: "ADDRESSED" }),
    ]),
    ...cases.slice(0, 7).map((caseFile) => new CaseContact({ caseFile, contactOn: "2024-02-10", kind: "COUNSELLED" })),
    ...cases.slice(0, 4).map((caseFile) => new CaseContact({ caseFile, contactOn: "2024-02-11", kind: "ACCOMPANIED" })),
    ...cases.map((caseFile) => new CaseContact({ caseFile, contactOn: "2024-04-01", kind: "CONTACT" })),
  );
});

afterAll(() => office.stop());

test("addressed, contact, counselled and accompanied are four counts of their own, each case once", async () => {
  const { data, errors, statements } = await office.ask(
    `{ contactCounts(ags: "05711", period: { fromQuarter: "2024-Q1", toQuarter: "2024-Q1" }) {
      kinds { kind reached { cases { value suppression } } } } }`,
    { as: STEERING },
  );

  expect(errors).toBeUndefined();
  expect(data.contactCounts.kinds).toEqual([
    { kind: "ADDRESSED", reached: { cases: { value: 12, suppression: "NONE" } } },
    { kind: "CONTACT", reached: { cases: { value: null, suppression: "PRIMARY" } } },
    { kind: "COUNSELLED", reached: { cases: { value: 7, suppression: "NONE" } } },
    { kind: "ACCOMPANIED", reached: { cases: { value: null, suppression: "PRIMARY" } } },
  ]);
  expect(statements).toBe(3);
});

test("a day's contact of one kind is recorded once", async () => {
  const [caseFile] = cases;
  const input = { caseFile: caseFile?.fileReference, contactOn: "2024-05-01", kind: "CONTACT" };
  const first = await mutate(office, "recordCaseContact", { input }, { as: MANAGER });
  const again = await mutate(office, "recordCaseContact", { input }, { as: MANAGER });

  expect(first.errors).toBeUndefined();
  expect(again.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
});
