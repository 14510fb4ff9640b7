import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { StatusGroup } from "@kim-hub/kit/status-group";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { CaseState } from "../case-file/case-state.js";
import { CasePerson } from "../case-person/case-person.js";
import { STEERING, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";

let office: TestSubgraph;
const OPENED = { openedOn: "2024-01-08" };
const repeat = (length: number, values: object) => Array.from({ length }, () => createCase({ ...OPENED, ...values }));

beforeAll(async () => {
  office = await startCaseOffice();
  const borken = { municipality: "05554012", birthDate: "1990-05-17", statusGroup: StatusGroup.TOLERATED };
  const families = repeat(6, borken);
  const cases = [
    ...families,
    ...repeat(5, { municipality: "05554012", birthDate: "2006-04-01", statusGroup: StatusGroup.PROTECTION }),
    // Eighteen on the day after the quarter.
    ...repeat(5, { municipality: "05554020", birthDate: "2006-04", statusGroup: null }),
    ...repeat(3, { municipality: "05554036", birthDate: null }),
    ...repeat(9, { ...borken, state: CaseState.CLOSED_MOVED, closedOn: "2024-03-31" }),
  ];
  await office.given(...cases);
  await office.given(
    ...families.map(
      (caseFile, index) =>
        new CasePerson({
          ...{ caseFile, authorityId: "CM-05711", personNumber: `CHILD ${index}`, role: "CHILD" },
          ...{ familyName: "Beispiel (erfunden)", givenNames: null, birthDate: "2020" },
          statusGroup: StatusGroup.TOLERATED,
        }),
    ),
  );
});

afterAll(() => office.stop());

async function ask(dimension: string, ags = "05554", quarter = "2024-Q1") {
  const { data, errors, statements } = await office.ask(
    `{ cmCoverage(ags: "${ags}", quarter: "${quarter}", dimension: ${dimension}) { asOf
      rows { key inCaseManagement { cases { value } persons { value } } } total { cases { value suppression } } } }`,
    { as: STEERING },
  );
  expect(errors).toBeUndefined();
  const rows: { key: string; inCaseManagement: { cases: { value: number }; persons: { value: number } } }[] =
    data.cmCoverage.rows;

  return {
    rows: rows.map(({ key, inCaseManagement: { cases, persons } }) => [key, cases.value, persons.value]),
    total: data.cmCoverage.total.cases,
    statements,
  };
}

test("by status group: a case counts by its client, a person by the own status, and every group has a row", async () => {
  const { rows, total, statements } = await ask("STATUS_GROUP");

  expect(rows).toHaveLength(Object.keys(StatusGroup).length + 2);
  expect(rows.filter(([, cases]) => cases !== null)).toEqual([
    ["TOLERATED", 6, 12],
    ["PROTECTION", 5, 5],
    ["UNKNOWN", 8, 8],
  ]);
  expect(total).toEqual({ value: null, suppression: "SECONDARY" });
  expect(statements).toBe(3);
});

test("by age band on the last day of the quarter, a date known to the month from its first day on", async () => {
  const { rows } = await ask("AGE_BAND");

  expect(rows).toEqual([
    // No client is a small child, and a case counts by its client: neither number is published.
    ["0-5", null, null],
    ["6-15", null, null],
    ["16-17", 10, 10],
    ["18-26", null, null],
    ["27-44", 6, 6],
    ["45-64", null, null],
    ["65+", null, null],
    ["UNKNOWN", null, null],
    ["OTHER", null, null],
  ]);
});

test("by municipality, those with few cases are one row together, so that no row tells that there are few", async () => {
  const { rows, total } = await ask("MUNICIPALITY");

  expect(rows).toEqual([
    ["05554012", 11, 17],
    ["05554020", 5, 5],
    ["OTHER", null, null],
  ]);
  expect(total.value).toBeNull();
});

test("groups that are too small alone are published together, and then the total as well", async () => {
  await office.given(...repeat(4, { municipality: "05382012", statusGroup: StatusGroup.EU }));
  await office.given(...repeat(3, { municipality: "05382012", statusGroup: StatusGroup.FAMILY }));
  await office.given(...repeat(6, { municipality: "05382012", statusGroup: StatusGroup.INTERIM }));
  const { rows, total } = await ask("STATUS_GROUP", "05382");

  expect(rows.filter(([, cases]) => cases !== null)).toEqual([
    ["INTERIM", 6, 6],
    ["OTHER", 7, 7],
  ]);
  expect(total).toEqual({ value: 13, suppression: "NONE" });
});

test("a case that was closed by the last day of the quarter is not in case management then", async () => {
  const { rows } = await ask("STATUS_GROUP", "05554012");

  expect(rows.find(([key]) => key === "TOLERATED")).toEqual(["TOLERATED", 6, 12]);
  const earlier = await ask("STATUS_GROUP", "05554012", "2023-Q4");
  expect(earlier.rows.every(([, cases]) => cases === null)).toBe(true);
});

test("who passes from one provider to another is one person, and counts where the case is now", async () => {
  const old = repeat(6, { municipality: "05334002", transferredOn: "2024-03-01" });
  await office.given(
    ...old,
    ...old.map(({ pseudonym }) =>
      createCase({
        ...{ authorityId: "CM-05334-CARITAS", municipality: "05334002", countedAs: pseudonym },
        openedOn: "2024-03-01",
      }),
    ),
  );
  await office.freeze();
  const funnel = await office.ask(
    `{ cmFunnel(ags: "05334", period: { fromQuarter: "2024-Q1", toQuarter: "2024-Q1" }) {
      opened { cases { value } persons { value } } } }`,
    { as: STEERING },
  );

  // The old provider's export may go on to call its cases open.
  expect((await ask("MUNICIPALITY", "05334")).rows).toEqual([
    ["05334002", 6, 6],
    ["OTHER", null, null],
  ]);
  expect(funnel.data.cmFunnel.opened).toEqual({ cases: { value: 12 }, persons: { value: 6 } });
});
