import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { createOrm } from "@kim-hub/kit/database";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { CaseStage } from "../case-stage/case-stage.js";
import { database } from "../database.js";
import { STEERING, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";

let office: TestSubgraph;

/** So many cases of a town, in their first stage. */
async function givenCases(count: number, municipality: string, openedOn: string): Promise<void> {
  const cases = Array.from({ length: count }, () => createCase({ openedOn, municipality }));
  await office.given(...cases);
  await office.given(
    ...cases.map(
      (caseFile) =>
        new CaseStage({ caseFile, stage: CaseStageCode.ACTIVE_OUTREACH, startedOn: openedOn, endedOn: null }),
    ),
  );
}

beforeAll(async () => {
  office = await startCaseOffice();
  // Rhein-Sieg-Kreis: one town with many cases, one with three.
  await givenCases(12, "05382020", "2024-01-08");
  await givenCases(3, "05382012", "2024-01-08");
  // Städteregion Aachen: two cases in the year before, and two more in the second quarter.
  await givenCases(2, "05334002", "2023-10-09");
  await givenCases(9, "05334002", "2024-01-08");
  await givenCases(2, "05334002", "2024-04-08");
  await office.freeze({ today: "2024-07-01" });
});

afterAll(() => office.stop());

async function opened(ags: string, fromQuarter: string, toQuarter = fromQuarter): Promise<number | null> {
  const { data, errors } = await office.ask(
    `{ cmFunnel(ags: "${ags}", period: { fromQuarter: "${fromQuarter}", toQuarter: "${toQuarter}" }) {
      opened { cases { value suppression } persons { value } } stages { entered { cases { value } } openAtEnd { cases { value } } } } }`,
    { as: STEERING },
  );
  expect(errors).toBeUndefined();

  return data.cmFunnel.opened.cases.value;
}

test("a district less its only large town is not three cases", async () => {
  const answers = [
    await opened("05382", "2024-Q1"),
    await opened("05382020", "2024-Q1"),
    await opened("05382012", "2024-Q1"),
  ];

  expect(answers[2]).toBeNull();
  // The larger one leaves, the other does not.
  expect(answers).toEqual([15, null, null]);
});

test("two periods, of which one contains the other, do not tell the two cases that are between them", async () => {
  const [one, both] = [await opened("05334", "2024-Q1"), await opened("05334", "2023-Q1", "2024-Q1")];

  expect([one, both]).toEqual([null, 11]);
});

test("what two more cases would be told by stays back until five have come", async () => {
  expect(await opened("05334", "2023-Q1", "2024-Q2")).toBeNull();
  await givenCases(4, "05334002", "2024-07-08");
  await office.rows("delete from frozen_figure where to_quarter >= '2024-Q3'");
  await office.freeze({ today: "2024-10-01" });

  expect(await opened("05334", "2023-Q1", "2024-Q3")).toBe(17);
});

test("a late entry changes no answer that was given", async () => {
  const before = await opened("05334", "2023-Q1", "2024-Q1");
  await givenCases(7, "05334002", "2024-02-08");
  expect(await office.freeze({ today: "2024-10-01" })).toEqual([]);

  expect(await opened("05334", "2023-Q1", "2024-Q1")).toBe(before);
});

test("a correction makes a new version, and the old one is served no more", async () => {
  const frozen = await office.freeze({ again: "2024-Q1", today: "2024-10-01" });
  const versions = await office.rows(
    `select version, is_current, counts->'opened' as opened from frozen_figure
     where figure = 'cmFunnel' and territory = '05334' and provider = '*' and from_quarter = '2023-Q1' and to_quarter = '2024-Q1' order by version`,
  );

  expect(frozen).toContainEqual(
    expect.objectContaining({ figure: "cmFunnel", district: "05334", quarter: "2024-Q1", version: 2 }),
  );
  expect(versions).toEqual([
    { version: 1, is_current: false, opened: [11, 11] },
    { version: 2, is_current: true, opened: [18, 18] },
  ]);
  expect(await opened("05334", "2023-Q1", "2024-Q1")).toBe(18);
});

test("the application role reads current answers alone, and writes none", async () => {
  const application = createOrm(database, office.applicationUrl);
  const run = (sql: string) => application.em.fork().execute(sql);
  const copy = `insert into frozen_figure select gen_random_uuid(), figure, 'COPY', provider, from_quarter, to_quarter, version,
    is_current, as_of, frozen_at, counts, days from frozen_figure`;
  try {
    expect(await run("select distinct is_current from frozen_figure")).toEqual([{ is_current: true }]);
    expect(await run("update frozen_figure set version = 9 returning 1")).toEqual([]);
    expect(await run("delete from frozen_figure returning 1")).toEqual([]);
    await expect(run(copy)).rejects.toThrow(/row-level security/);
  } finally {
    await application.close();
  }
});
