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
    ...cases.slice(7, 8).map((caseFile) => new CaseContact({ caseFile, contactOn: "2024-08-05", kind: "COUNSELLED" })),
    ...cases.slice(0, 4).map((caseFile) => new CaseContact({ caseFile, contactOn: "2024-02-11", kind: "ACCOMPANIED" })),
    ...cases.map((caseFile) => new CaseContact({ caseFile, contactOn: "2024-04-01", kind: "CONTACT" })),
  );
  await office.freeze({ today: "2024-10-01" });
});

afterAll(() => office.stop());

const contacts = (fromQuarter: string, toQuarter: string) =>
  office.ask(
    `{ contactCounts(ags: "05711", period: { fromQuarter: "${fromQuarter}", toQuarter: "${toQuarter}" }) {
      kinds { kind reached { cases { value suppression } } } } }`,
    { as: STEERING },
  );
const given = (value: number) => ({ cases: { value, suppression: "NONE" } });
const WITHHELD = { cases: { value: null, suppression: "SECONDARY" } };

test("addressed, contact, counselled and accompanied are four counts of their own, each case once", async () => {
  const { data, errors, statements } = await contacts("2024-Q1", "2024-Q1");

  expect(errors).toBeUndefined();
  expect(data.contactCounts.kinds).toEqual([
    { kind: "ADDRESSED", reached: given(12) },
    { kind: "CONTACT", reached: given(0) },
    { kind: "COUNSELLED", reached: given(7) },
    { kind: "ACCOMPANIED", reached: WITHHELD },
  ]);
  expect(statements).toBe(1);
});

test("a year's contacts go on counting, and those of one more case are not told by the difference", async () => {
  const { data } = await contacts("2024-Q1", "2024-Q3");

  expect(data.contactCounts.kinds).toEqual([
    { kind: "ADDRESSED", reached: given(12) },
    { kind: "CONTACT", reached: given(12) },
    // Seven until June, eight now.
    { kind: "COUNSELLED", reached: WITHHELD },
    { kind: "ACCOMPANIED", reached: WITHHELD },
  ]);
});

test("a quarter alone is no period: it begins with its year", async () => {
  const { errors } = await contacts("2024-Q2", "2024-Q3");

  expect(errors).toMatchObject([
    {
      message:
        "The period from 2024-Q2 to 2024-Q3 is none of this figure's: it begins with the first quarter of the year in which it ends.",
    },
  ]);
});

test("a day's contact of one kind is recorded once", async () => {
  const [caseFile] = cases;
  const input = { caseFile: caseFile?.fileReference, contactOn: "2024-05-01", kind: "CONTACT" };
  const first = await mutate(office, "recordCaseContact", { input }, { as: MANAGER });
  const again = await mutate(office, "recordCaseContact", { input }, { as: MANAGER });

  expect(first.errors).toBeUndefined();
  expect(again.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
});
