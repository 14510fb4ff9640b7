import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { ReportingDuty } from "../body/reporting-duty.js";
import { importCase } from "../testing/import-case.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { readSavedQuery } from "../testing/saved-query.js";

const QUERY = readSavedQuery("a14-information-duty");

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
  await importCase(subgraph, "large-town-reports");
});

afterAll(() => subgraph.stop());

async function ask(ags: string, on: string) {
  const { data, statements } = await subgraph.ask(QUERY, { variables: { ags, on } });

  return { duties: data.territory.informationDuties, statements };
}

test("Aachen's committee was last informed at the sitting that took place; the planned ones of 2021 are no reports", async () => {
  const { duties, statements } = await ask("05334002", "2021-12-31");
  const open = { instrument: "Bericht der Verwaltung über den Entwicklungsprozess von KIM", dueOn: null };

  expect(duties).toMatchObject([
    {
      ...{ ...open, body: { id: "AFSID-05334002" }, lastAt: "2020-12-17", paperNo: "FB 56/0014/WP18" },
      ...{ overdueDays: null, suppression: "NOT_COLLECTED", duty: { source: { id: "S2" } } },
    },
    { ...open, body: { id: "IR-05334002" }, lastAt: null, paperNo: null, overdueDays: null },
  ]);
  expect(statements).toBe(10);
});

test.each([
  ["2021-10-31", null, null, null],
  ["2022-11-30", "2022-11-30", null, 0],
  ["2022-12-01", "2022-11-30", null, 1],
  ["2023-12-31", "2024-12-31", "197/23", 0],
  ["2025-01-02", "2024-12-31", "197/23", 2],
])(
  "on %s a yearly report since November 2021 is due on %s; the last is %s: %s days overdue at least",
  async (on, dueOn, paperNo, overdueDays) => {
    const { duties } = await ask("05566076", on);
    const [, committee] = duties;

    expect(committee).toMatchObject({ body: { name: "Sozialausschuss" }, lastAt: null, dueOn, paperNo, overdueDays });
  },
);

test("a council without any report is overdue from the interval's end on", async () => {
  const { duties } = await ask("05566076", "2023-01-31");

  expect(duties[0]).toMatchObject({
    ...{ body: { name: "Integrationsrat" }, lastAt: null, paperNo: null },
    ...{ dueOn: "2022-11-30", overdueDays: 62, suppression: "NONE" },
  });
});

test("a day that a document states is due until there is a report on it or after it", async () => {
  const duty = { id: "IR-05334002-901", bodyId: "IR-05334002", instrument: "Sachstand", frequency: null };
  await subgraph.given(
    new ReportingDuty({
      ...{ ...duty, intervalMonths: 6, since: null, statedNextAt: "2021-02-01" },
      ...{ sourceId: "S2", passage: "test" },
    }),
  );
  const before = await ask("05334002", "2021-03-01");
  await subgraph.rows("update sitting set is_held = true where id = 'IR-05334002-2021-02-17'");
  const after = await ask("05334002", "2021-03-01");

  expect(before.duties.at(-1)).toMatchObject({ instrument: "Sachstand", dueOn: "2021-02-01", overdueDays: 28 });
  expect(after.duties.at(-1)).toMatchObject({ dueOn: "2021-08-17", lastAt: "2021-02-17", overdueDays: 0 });
});

test("a territory without any duty on record has none", async () => {
  expect((await ask("05382", "2022-01-01")).duties).toEqual([]);
});
