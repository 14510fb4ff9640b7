import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { Office } from "@kim-hub/kit/office";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { database } from "../database.js";
import { startCaseManagement } from "../start.js";
import { CaseManagementCase } from "./case-management-case.js";
import { CaseStage } from "./case-stage.js";
import { CaseState } from "./case-state.js";

const steering = { role: Role.STEERING_GROUP_MEMBER, body: "LG-05711", purpose: Purpose.STEERING_CASE_REVIEW };
const caseFile = new CaseManagementCase({
  authorityId: "CM-05711",
  fileReference: "CM 17/2023",
  clientName: "Amina Beispiel",
  caseManager: "cm-1",
  state: CaseState.CLOSED_GOAL_REACHED,
  openedOn: "2023-01-09",
  closedOn: "2024-06-28",
  pseudonym: "cm-7f3k",
});
const other = new CaseManagementCase({ ...caseFile, pseudonym: "cm-other" });

const PART = `query ($known: [_Any!]!) { _entities(representations: $known) { ... on ReleasedPath {
  caseManagementPart { asOf segments { legalDomain event code fromQuarter toQuarter } } } } }`;

let office: TestSubgraph;

beforeAll(async () => {
  office = await startTestSubgraph("case-management", database, startCaseManagement);
  const enter = (stage: CaseStageCode, startedOn: string, endedOn: string | null) =>
    new CaseStage({ caseFile, stage, startedOn, endedOn });
  await office.given(
    caseFile,
    other,
    new CaseStage({ caseFile: other, stage: CaseStageCode.ASSESSMENT, startedOn: "2022-01-03", endedOn: null }),
    enter(CaseStageCode.EVALUATION, "2024-05-06", "2024-06-28"),
    enter(CaseStageCode.SERVICE_STEERING, "2023-06-01", "2024-05-03"),
    enter(CaseStageCode.SUPPORT_PLANNING, "2023-05-02", "2023-05-31"),
    enter(CaseStageCode.ASSESSMENT, "2023-02-15", "2023-03-20"),
    enter(CaseStageCode.GOAL_AGREEMENT, "2023-04-03", "2023-04-28"),
    // Begun before the outreach that led to it was written down: within a quarter the binding order decides.
    enter(CaseStageCode.INITIAL_COUNSELLING, "2023-01-20", "2023-02-14"),
    enter(CaseStageCode.ACTIVE_OUTREACH, "2023-01-23", "2023-01-27"),
  );
});

afterAll(() => office.stop());

const part = (sealed: string | null, as = steering) =>
  office.ask(PART, {
    as,
    variables: { known: [{ __typename: "ReleasedPath", handle: "h", caseManagementMandate: sealed }] },
  });
const mandate = { pseudonym: "cm-7f3k", body: "LG-05711", purpose: Purpose.STEERING_CASE_REVIEW };

test("an immigration clerk who carries a mandate gets nothing for it", async () => {
  const clerk = { role: Role.IMMIGRATION_CLERK, body: "LG-05711", purpose: Purpose.RESIDENCE_PROCEDURE };
  const sealed = await office.seal({ ...mandate, purpose: clerk.purpose }, Office.CASE_MANAGEMENT);
  const { data, errors } = await office.ask(PART, {
    as: clerk,
    variables: { known: [{ __typename: "ReleasedPath", handle: "h", caseManagementMandate: sealed }] },
  });

  expect(data._entities[0]).toEqual({ caseManagementPart: null });
  expect(errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
});

test("a mandate releases the seven stages in order, with one select and one log entry", async () => {
  const { data, errors, statements } = await part(await office.seal(mandate, Office.CASE_MANAGEMENT));

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

test("without a mandate nothing is released and nothing is said", async () => {
  const { data, errors, statements } = await part(null);

  expect(data._entities[0]).toEqual({ caseManagementPart: null });
  expect(errors).toBeUndefined();
  expect(statements).toBe(0);
});

test("a mandate for another office, steering group or purpose, or an altered one, is NOT_AVAILABLE", async () => {
  const genuine = await office.seal(mandate, Office.CASE_MANAGEMENT);
  const refused = [
    await part(await office.seal(mandate, Office.IMMIGRATION)),
    await part(genuine, { ...steering, body: "LG-05554" }),
    await part(await office.seal({ ...mandate, purpose: Purpose.STEERING_REPORT }, Office.CASE_MANAGEMENT)),
    await part(`${genuine.slice(0, -4)}AAAA`),
    await part("not-a-mandate"),
  ];

  for (const { data, errors } of refused) {
    expect(data._entities[0]).toEqual({ caseManagementPart: null });
    expect(errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
  }
});
