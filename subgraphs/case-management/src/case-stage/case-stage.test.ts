import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { COLLEAGUE, mutate, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";
import { CaseStage } from "./case-stage.js";

let office: TestSubgraph;

beforeAll(async () => {
  office = await startCaseOffice();
});

afterAll(() => office.stop());

type Entry = readonly [stage: CaseStageCode, startedOn: string, endedOn: string | null];

async function givenCase(...entries: readonly Entry[]): Promise<string> {
  const caseFile = createCase();
  const stages = entries.map(([stage, startedOn, endedOn]) => new CaseStage({ caseFile, stage, startedOn, endedOn }));
  await office.given(caseFile, ...stages);

  return caseFile.fileReference;
}

const enter = (caseFile: string, [stage, startedOn, endedOn]: Entry, more: object = {}) =>
  mutate(office, "recordCaseStage", { input: { caseFile, stage, startedOn, endedOn, ...more } });

const { ACTIVE_OUTREACH, INITIAL_COUNSELLING, ASSESSMENT, GOAL_AGREEMENT } = CaseStageCode;
const OUTREACH: Entry = [ACTIVE_OUTREACH, "2024-01-08", "2024-01-19"];
const COUNSELLING: Entry = [INITIAL_COUNSELLING, "2024-01-22", "2024-02-09"];
const JUMP = "The value of jumpReason must say why the stage is entered out of the binding order.";
const OVERLAP = "The value of startedOn must not be while another stage of the case lasts.";

test("stages are entered one after the other in the binding order", async () => {
  const caseFile = await givenCase();

  for (const entry of [OUTREACH, COUNSELLING, [ASSESSMENT, "2024-02-12", null]] as const)
    expect((await enter(caseFile, entry)).errors).toBeUndefined();
});

test("a jump over a stage needs a stated reason", async () => {
  const caseFile = await givenCase(OUTREACH);
  const refused = await enter(caseFile, [ASSESSMENT, "2024-02-12", null]);
  const jumped = await enter(caseFile, [ASSESSMENT, "2024-02-12", null], {
    jumpReason: "Beratung beim JMD (erfunden)",
  });

  expect(refused.errors).toMatchObject([{ message: JUMP, extensions: { code: "BAD_USER_INPUT" } }]);
  expect(jumped.errors).toBeUndefined();
});

test("after a jump the next stage is in order, and going back to the one left out is another jump", async () => {
  const caseFile = await givenCase(OUTREACH);
  await enter(caseFile, [ASSESSMENT, "2024-02-12", "2024-02-20"], { jumpReason: "erfunden" });
  const next = await enter(caseFile, [GOAL_AGREEMENT, "2024-02-21", "2024-02-28"]);
  const back = await enter(caseFile, [INITIAL_COUNSELLING, "2024-03-01", null]);

  expect(next.errors).toBeUndefined();
  expect(back.errors).toMatchObject([{ message: JUMP }]);
});

test("a stage entered again is a row of its own and no jump", async () => {
  const caseFile = await givenCase(OUTREACH, COUNSELLING);
  const again = await enter(caseFile, [ACTIVE_OUTREACH, "2024-03-01", null]);

  expect(again.errors).toBeUndefined();
  const rows = await office.rows(`select stage from case_stage join case_management_case c on c.id = case_file_id
    where file_reference = '${caseFile}' and stage = 'ACTIVE_OUTREACH'`);
  expect(rows).toHaveLength(2);
});

test("one stage is open at most, and no two last at once", async () => {
  const caseFile = await givenCase(OUTREACH, [INITIAL_COUNSELLING, "2024-01-22", null]);

  for (const startedOn of ["2024-02-12", "2024-01-15", "2024-01-22"]) {
    const { errors } = await enter(caseFile, [ASSESSMENT, startedOn, null]);
    expect(errors).toMatchObject([{ message: OVERLAP }]);
  }
});

test("the next stage may begin on the last day of the one before", async () => {
  const caseFile = await givenCase(OUTREACH);
  const { errors } = await enter(caseFile, [INITIAL_COUNSELLING, "2024-01-19", null]);

  expect(errors).toBeUndefined();
});

test("a stage is corrected at its version, and the case stays its own", async () => {
  const caseFile = await givenCase();
  const recorded = await enter(caseFile, [ACTIVE_OUTREACH, "2024-01-08", null]);
  const { id } = recorded.data.recordCaseStage;
  const correct = (input: object, expectedVersion: number) =>
    mutate(office, "correctCaseStage", { id, expectedVersion, input });
  const input = { caseFile, stage: ACTIVE_OUTREACH, startedOn: "2024-01-08", endedOn: "2024-01-19" };
  const corrected = await correct(input, 1);
  const late = await correct(input, 1);
  const moved = await correct({ ...input, caseFile: await givenCase() }, 2);

  expect(corrected.data.correctCaseStage).toEqual({ id, version: 2 });
  expect(late.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  expect(moved.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});

test("nobody enters a stage in a colleague's case, and the error names no reference", async () => {
  const caseFile = await givenCase();
  const input = { caseFile, stage: ACTIVE_OUTREACH, startedOn: "2024-01-08" };
  const { errors, text } = await mutate(office, "recordCaseStage", { input }, { as: COLLEAGUE });

  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect(text).not.toContain(caseFile);
});
