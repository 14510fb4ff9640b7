import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { CaseState } from "../case-file/case-state.js";
import { CaseStage } from "../case-stage/case-stage.js";
import { COLLEAGUE, mutate, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";

const STATE = "{ state closedOn version }";

let office: TestSubgraph;

beforeAll(async () => {
  office = await startCaseOffice();
});

afterAll(() => office.stop());

async function givenCase(values: Parameters<typeof createCase>[0] = {}, stage?: CaseStageCode) {
  const caseFile = createCase(values);
  const entry = { startedOn: "2023-02-01", endedOn: null, jumpReason: "Begonnen bei einem anderen Träger (erfunden)" };
  const stages = stage ? [new CaseStage({ caseFile, stage, ...entry })] : [];
  await office.given(caseFile, ...stages);

  return caseFile;
}

const act = (mutation: string, id: string, more: object = {}, expectedVersion = 1) =>
  mutate(office, mutation, { id, expectedVersion, ...more }, { selection: STATE });

test("an open case is paused and a paused one resumed, each once", async () => {
  const { id } = await givenCase();
  const paused = await act("pauseCase", id);
  const again = await act("pauseCase", id, {}, 2);
  const resumed = await act("resumeCase", id, {}, 2);
  const running = await act("resumeCase", id, {}, 3);

  expect(paused.data).toEqual({ pauseCase: { state: "PAUSED", closedOn: null, version: 2 } });
  expect(again.errors).toMatchObject([
    {
      message: "This CaseManagementCase is PAUSED (Ruhend): only an open case can be paused.",
      extensions: { code: "CONFLICT" },
    },
  ]);
  expect(resumed.data).toEqual({ resumeCase: { state: "OPEN", closedOn: null, version: 3 } });
  expect(running.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
});

test("closing a case ends the stage that it is in, on the same day", async () => {
  const { id } = await givenCase({}, CaseStageCode.ASSESSMENT);
  const { data, errors } = await act("closeCase", id, { reason: "CLOSED_WITHDRAWN", on: "2024-03-01" });

  expect(errors).toBeUndefined();
  expect(data.closeCase).toEqual({ state: "CLOSED_WITHDRAWN", closedOn: "2024-03-01", version: 2 });
  const [stage] = await office.rows(
    `select ended_on::text as ended, version from case_stage where case_file_id = '${id}'`,
  );
  expect(stage).toEqual({ ended: "2024-03-01", version: 2 });
});

test("a case is closed for a reason: an error says which there are, each code with its German label", async () => {
  const { id } = await givenCase();
  const { errors } = await act("closeCase", id, { reason: "PAUSED" });

  expect(errors).toMatchObject([
    {
      message: expect.stringMatching(
        /^The value of reason must be one of CLOSED_GOAL_REACHED \(Beendet: Ziele erreicht\), .*\)\.$/,
      ),
      extensions: { code: "BAD_USER_INPUT" },
    },
  ]);
});

test("a case without a day given is closed today", async () => {
  const { id } = await givenCase();
  const { data } = await act("closeCase", id, { reason: "CLOSED_MOVED" });

  expect(data.closeCase.closedOn).toBe(localDate());
});

test("a closed case is closed once, and can be neither paused nor resumed", async () => {
  const { id } = await givenCase({ state: CaseState.CLOSED_MOVED, closedOn: "2024-01-31" });

  for (const [mutation, more] of [
    ["closeCase", { reason: "CLOSED_WITHDRAWN" }],
    ["pauseCase", {}],
    ["resumeCase", {}],
  ] as const) {
    const { errors } = await act(mutation, id, more);
    expect(errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  }
});

test("goals are reached only after the stage EVALUATION", async () => {
  const { id } = await givenCase({}, CaseStageCode.SERVICE_STEERING);
  const evaluated = await givenCase({}, CaseStageCode.EVALUATION);
  const refused = await act("closeCase", id, { reason: "CLOSED_GOAL_REACHED" });
  const reached = await act("closeCase", evaluated.id, { reason: "CLOSED_GOAL_REACHED" });

  expect(refused.errors).toMatchObject([
    {
      message:
        "The value of state must not be CLOSED_GOAL_REACHED (Beendet: Ziele erreicht) before the stage EVALUATION (Evaluation).",
      extensions: { code: "BAD_USER_INPUT" },
    },
  ]);
  expect(reached.data.closeCase.state).toBe("CLOSED_GOAL_REACHED");
  expect(await office.rows(`select state, version from case_management_case where id = '${id}'`)).toEqual([
    { state: "OPEN", version: 1 },
  ]);
});

test("OPEN and PAUSED are no reasons to close a case", async () => {
  const { id } = await givenCase();
  const { errors } = await act("closeCase", id, { reason: "PAUSED" });

  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});

test("a case cannot end before it began, nor before the stage that it is in", async () => {
  const { id } = await givenCase({}, CaseStageCode.ASSESSMENT);

  for (const [on, rule] of [
    ["2023-01-08", "The value of closedOn must not be before opened_on."],
    ["2023-01-31", "The value of endedOn must not be before started_on."],
  ]) {
    const { errors } = await act("closeCase", id, { reason: "CLOSED_MOVED", on });
    expect(errors).toMatchObject([{ message: rule }]);
  }
  expect(await office.rows(`select state from case_management_case where id = '${id}'`)).toEqual([{ state: "OPEN" }]);
});

test("who has not seen the latest version changes nothing", async () => {
  const { id } = await givenCase();
  await act("pauseCase", id);
  const { errors } = await act("closeCase", id, { reason: "CLOSED_MOVED", on: addDays(localDate(), -1) });

  expect(errors).toMatchObject([
    {
      message: "This CaseManagementCase was changed meanwhile: it is at version 2, not 1.",
      extensions: { code: "CONFLICT" },
    },
  ]);
});

test("a colleague's case cannot be closed: it is as unknown as one that does not exist", async () => {
  const { id } = await givenCase();
  const args = { expectedVersion: 1, reason: "CLOSED_MOVED" };
  const colleague = await mutate(office, "closeCase", { id, ...args }, { as: COLLEAGUE });
  const unknown = await mutate(
    office,
    "closeCase",
    { id: "00000000-0000-4000-8000-000000000000", ...args },
    { as: COLLEAGUE },
  );

  expect(colleague.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect(colleague.text).toBe(unknown.text);
});

test("the history of a case says who paused it, when and what it said before", async () => {
  const { id } = await givenCase();
  await act("pauseCase", id);
  const query = `{ caseManagementHistory(table: "case_management_case", rowId: "${id}") {
    actor role action version values { column value } } }`;
  const { data } = await office.ask(query, { as: { ...COLLEAGUE, actor: "cm-1" } });
  const colleague = await office.ask(query, { as: COLLEAGUE });

  const [entry] = data.caseManagementHistory;
  expect(entry).toMatchObject({ actor: "cm-1", role: "CASE_MANAGER", action: "CORRECTED", version: 2 });
  expect(entry.values).toContainEqual({ column: "state", value: "OPEN" });
  expect(colleague.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

const enter = (id: string, stage: CaseStageCode, more: object = {}) =>
  mutate(
    office,
    "enterStage",
    { id, expectedVersion: 1, stage, ...more },
    { selection: "{ stages { stage startedOn endedOn jumpReason } }" },
  );

test("a case goes from one stage to the next on one day, up to the evaluation", async () => {
  const { id } = await givenCase();
  await enter(id, CaseStageCode.ACTIVE_OUTREACH, { on: "2024-01-08" });
  const next = await enter(id, CaseStageCode.INITIAL_COUNSELLING, { on: "2024-02-01" });
  const jumped = await enter(id, CaseStageCode.EVALUATION, { on: "2024-03-01" });
  const stated = await enter(id, CaseStageCode.EVALUATION, { on: "2024-03-01", jumpReason: "Wegzug (erfunden)" });

  expect(next.data.enterStage.stages).toEqual([
    { stage: "ACTIVE_OUTREACH", startedOn: "2024-01-08", endedOn: "2024-02-01", jumpReason: null },
    { stage: "INITIAL_COUNSELLING", startedOn: "2024-02-01", endedOn: null, jumpReason: null },
  ]);
  expect(jumped.errors).toMatchObject([
    { message: "The value of jumpReason must say why the stage is entered out of the binding order." },
  ]);
  // The refused act has ended no stage.
  expect(stated.data.enterStage.stages).toContainEqual({
    ...{ stage: "EVALUATION", startedOn: "2024-03-01", endedOn: null, jumpReason: "Wegzug (erfunden)" },
  });
});

test("no stage begins in a closed case, in a colleague's, or before the one that lasts", async () => {
  const closed = await givenCase({ state: CaseState.CLOSED_MOVED, closedOn: "2024-01-31" });
  const colleagues = await givenCase({ caseManager: "cm-2" });
  const running = await givenCase({}, CaseStageCode.ASSESSMENT);

  expect((await enter(closed.id, CaseStageCode.ACTIVE_OUTREACH)).errors).toMatchObject([
    { extensions: { code: "CONFLICT" } },
  ]);
  expect((await enter(colleagues.id, CaseStageCode.ACTIVE_OUTREACH)).errors).toMatchObject([
    { extensions: { code: "NOT_FOUND" } },
  ]);
  expect((await enter(running.id, CaseStageCode.GOAL_AGREEMENT, { on: "2023-01-31" })).errors).toMatchObject([
    { extensions: { code: "BAD_USER_INPUT" } },
  ]);
});
