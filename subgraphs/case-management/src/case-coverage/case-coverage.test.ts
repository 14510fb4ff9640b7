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
  const families = repeat(12, borken);
  const cases = [
    ...families,
    ...repeat(6, { municipality: "05554012", birthDate: "2006-04-01", statusGroup: StatusGroup.FAMILY }),
    // Eighteen on the day after the quarter.
    ...repeat(5, { municipality: "05554020", birthDate: "2006-04", statusGroup: null }),
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
  await office.freeze({ today: "2024-04-01" });
});

afterAll(() => office.stop());

async function ask(dimension: string, ags = "05554", quarter = "2024-Q1") {
  const { data, errors, statements } = await office.ask(
    `{ cmCoverage(ags: "${ags}", quarter: "${quarter}", dimension: ${dimension}) { asOf
      rows { key inCaseManagement { cases { value suppression } persons { value } } } total { cases { value suppression } } } }`,
    { as: STEERING },
  );
  expect(errors).toBeUndefined();
  const rows: { key: string; inCaseManagement: { cases: Given; persons: Given } }[] = data.cmCoverage.rows;

  return {
    rows: rows.map(({ key, inCaseManagement: { cases, persons } }) => [key, cases.value, persons.value]),
    reasons: [...new Set(rows.map(({ inCaseManagement: { cases } }) => cases.suppression))],
    total: data.cmCoverage.total.cases,
    statements,
  };
}

interface Given {
  readonly value: number | null;
  readonly suppression: string;
}

test("by status group: a case counts by its client, a person by the own status, and every group has a row", async () => {
  const { rows, total, statements } = await ask("STATUS_GROUP");

  expect(rows).toHaveLength(Object.keys(StatusGroup).length + 1);
  expect(rows.filter(([, cases]) => cases !== 0)).toEqual([
    ["TOLERATED", 12, 24],
    ["FAMILY", 6, 6],
    ["UNKNOWN", 5, 5],
  ]);
  expect(total).toEqual({ value: 23, suppression: "NONE" });
  expect(statements).toBe(1);
});

test("by age band on the last day of the quarter, a date known to the month from its first day on", async () => {
  const { rows } = await ask("AGE_BAND");

  expect(rows).toEqual([
    // No client is a small child, and a case counts by its client.
    ["0-5", 0, 12],
    ["6-15", 0, 0],
    ["16-17", 11, 11],
    ["18-26", 0, 0],
    ["27-44", 12, 12],
    ["45-64", 0, 0],
    ["65+", 0, 0],
    ["UNKNOWN", 0, 0],
  ]);
});

test("by municipality, each row is that municipality's own answer", async () => {
  const { rows, total, statements } = await ask("MUNICIPALITY");
  const own = await ask("MUNICIPALITY", "05554012");

  expect(rows).toEqual([
    ["05554012", 18, 30],
    ["05554020", 5, 5],
  ]);
  expect(own.rows).toEqual([["05554012", 18, 30]]);
  expect([total.value, own.total.value]).toEqual([23, 18]);
  expect(statements).toBe(1);
});

test("a case that was closed by the last day of the quarter is not in case management then", async () => {
  const { rows } = await ask("STATUS_GROUP", "05554012");

  expect(rows.find(([key]) => key === "TOLERATED")).toEqual(["TOLERATED", 12, 24]);
});

test("of a quarter in which nobody was in case management, and of a district, every group says that nothing was counted", async () => {
  const earlier = await ask("STATUS_GROUP", "05554012", "2023-Q4");
  const elsewhere = await ask("AGE_BAND", "05762");

  for (const { rows, reasons, total } of [earlier, elsewhere]) {
    expect(rows.length).toBeGreaterThan(7);
    expect(reasons).toEqual(["NOT_COLLECTED"]);
    expect(total).toEqual({ value: null, suppression: "NOT_COLLECTED" });
  }
  expect((await ask("MUNICIPALITY", "05762")).rows).toEqual([]);
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
  await office.freeze({ today: "2024-04-01" });
  const funnel = await office.ask(
    `{ cmFunnel(ags: "05334", period: { fromQuarter: "2024-Q1", toQuarter: "2024-Q1" }) {
      opened { cases { value } persons { value } } } }`,
    { as: STEERING },
  );

  // The old provider's export may go on to call its cases open.
  expect((await ask("MUNICIPALITY", "05334")).rows).toEqual([["05334002", 6, 6]]);
  expect(funnel.data.cmFunnel.opened).toEqual({ cases: { value: 12 }, persons: { value: 6 } });
});
