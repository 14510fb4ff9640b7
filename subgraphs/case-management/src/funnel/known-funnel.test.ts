import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { createOrm } from "@kim-hub/kit/database";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { CaseStage } from "../case-stage/case-stage.js";
import { database } from "../database.js";
import { STEERING, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";

let office: TestSubgraph;

beforeAll(async () => {
  office = await startCaseOffice();
});

afterAll(() => office.stop());

async function givenCases(count: number): Promise<void> {
  const openedOn = "2024-01-08";
  const cases = Array.from({ length: count }, () => createCase({ openedOn, municipality: "05382020" }));
  await office.given(...cases);
  await office.given(
    ...cases.map(
      (caseFile) =>
        new CaseStage({ caseFile, stage: CaseStageCode.ACTIVE_OUTREACH, startedOn: openedOn, endedOn: null }),
    ),
  );
}

async function readFunnel(knownAt?: string): Promise<string> {
  const { text, errors } = await office.ask(
    `{ cmFunnel(ags: "05382", period: { fromQuarter: "2024-Q1", toQuarter: "2024-Q1" }) { asOf
      opened { cases { value suppression } persons { value } } stages { entered { cases { value } } openAtEnd { cases { value } } } } }`,
    { as: STEERING, ...(knownAt && { knownAt }) },
  );
  expect(errors).toBeUndefined();

  return text;
}

test("what was frozen anew since reads as it was current then, before the first freezing not at all", async () => {
  const before = { at: new Date().toISOString(), text: await readFunnel() };
  await givenCases(12);
  await office.freeze({ today: "2024-04-01" });
  const first = { at: new Date().toISOString(), text: await readFunnel() };
  await givenCases(7);
  await office.freeze({ again: "2024-Q1", today: "2024-04-01" });
  const second = { at: new Date().toISOString(), text: await readFunnel() };

  expect(first.text).toContain('"value":12');
  expect(second.text).toContain('"value":19');
  for (const { at, text } of [first, second]) expect(await readFunnel(at)).toBe(text);
  expect(await readFunnel(before.at)).toContain("NOT_COLLECTED");
  expect(await readFunnel()).toBe(second.text);
});

test("the view shows the application role the current answers alone, unless an instant is named, and lets it write none", async () => {
  const application = createOrm(database, office.applicationUrl);
  const run = (sql: string) => application.em.fork().execute(sql);
  try {
    expect(await run("select distinct version from as_known.frozen_figure where territory like '05382%'")).toEqual([
      { version: 2 },
    ]);
    for (const sql of ["update as_known.frozen_figure set version = 9", "delete from as_known.frozen_figure"])
      await expect(run(sql)).rejects.toMatchObject({ code: "42501" });
  } finally {
    await application.close();
  }
});
