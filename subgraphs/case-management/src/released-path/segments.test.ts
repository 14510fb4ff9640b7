import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { askParts, mandateOf, STEERING_GROUP, startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { CaseState } from "../case-file/case-state.js";
import { CaseStage } from "../case-stage/case-stage.js";
import { caseManagement } from "../testing/case-management.js";
import { createCase } from "../testing/create-case.js";

const { office: name, file } = caseManagement;

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(caseManagement);
});

afterAll(() => office.stop());

test("a mandate releases the seven stages in order, with one select and one log entry", async () => {
  const { data, errors, statements } = await askParts(office, name, [await office.seal(mandateOf(file), name)]);

  expect(errors).toBeUndefined();
  const stage = { legalDomain: "NONE", event: "CM_STAGE" };
  expect(data._entities[0].caseManagementPart.segments).toEqual([
    { ...stage, code: "ACTIVE_OUTREACH", fromQuarter: "2023-Q1", toQuarter: "2023-Q1" },
    { ...stage, code: "INITIAL_COUNSELLING", fromQuarter: "2023-Q1", toQuarter: "2023-Q1" },
    // Ended in March; a stage lasts until the next begins.
    { ...stage, code: "ASSESSMENT", fromQuarter: "2023-Q1", toQuarter: "2023-Q2" },
    { ...stage, code: "GOAL_AGREEMENT", fromQuarter: "2023-Q2", toQuarter: "2023-Q2" },
    { ...stage, code: "SUPPORT_PLANNING", fromQuarter: "2023-Q2", toQuarter: "2023-Q2" },
    { ...stage, code: "SERVICE_STEERING", fromQuarter: "2023-Q2", toQuarter: "2024-Q2" },
    { ...stage, code: "EVALUATION", fromQuarter: "2024-Q2", toQuarter: "2024-Q2" },
  ]);
  expect(statements).toBe(2);
});

/** The segments released of one person with these cases. */
async function released(...values: readonly Parameters<typeof createCase>[0][]) {
  const pseudonym = values[0]?.pseudonym ?? "";
  const cases = values.map((value) => createCase({ ...value, personNumber: pseudonym }));
  const stages = cases.map(
    (caseFile) => new CaseStage({ caseFile, stage: CaseStageCode.ASSESSMENT, startedOn: "2023-02-15", endedOn: null }),
  );
  await office.given(...cases, ...stages);
  const known = { handle: "h", caseManagementMandate: await office.seal(mandateOf({ pseudonym }), name) };
  const query = `query ($known: [_Any!]!) { _entities(representations: $known) { ... on ReleasedPath {
    caseManagementPart { status segments { code toQuarter isDisputed } } } } }`;
  const answer = await office.ask(query, {
    as: STEERING_GROUP,
    variables: { known: [{ __typename: "ReleasedPath", ...known }] },
  });

  return { part: answer.data._entities[0].caseManagementPart, statements: answer.statements };
}

test("a restricted case releases nothing, and no more can be seen of it than of none", async () => {
  const { part, statements } = await released({ pseudonym: "cm-restricted", isRestricted: true });

  expect(part.segments).toEqual([]);
  expect(statements).toBe(2);
});

test("the stages of a disputed case bear the mark", async () => {
  const { part } = await released({ pseudonym: "cm-disputed", isDisputed: true });

  expect(part.segments).toMatchObject([{ code: "ASSESSMENT", isDisputed: true }]);
});

test("a stage that lasted until its case was closed ends with it", async () => {
  const closed = { state: CaseState.CLOSED_NO_CONTACT, closedOn: "2023-05-01" };
  const { part } = await released({ pseudonym: "cm-closed", ...closed });

  expect(part.segments).toMatchObject([{ code: "ASSESSMENT", toQuarter: "2023-Q2", isDisputed: false }]);
});

test("a path is as old as the export that its provider imported last, and says so", async () => {
  await office.rows("insert into data_state (authority_id, as_of) values ('CM-05554', '2024-03-31')");
  const { part, statements } = await released({ pseudonym: "cm-old", authorityId: "CM-05554" });

  expect(part.status).toBe("STALE");
  expect(statements).toBe(2);
});
