import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { createOrm, type Orm } from "@kim-hub/kit/database";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { database } from "../database.js";
import { startCaseManagement } from "../start.js";
import { CaseManagementCase } from "./case-management-case.js";
import { CaseStage } from "./case-stage.js";
import { CaseState } from "./case-state.js";

const manager = { actor: "cm-1", role: Role.CASE_MANAGER, authority: "CM-05711", purpose: Purpose.CASE_WORK };
const steering = { role: Role.STEERING_GROUP_MEMBER, body: "LG-05711", purpose: Purpose.STEERING_CASE_REVIEW };
const UNKNOWN = "00000000-0000-4000-8000-000000000000";
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
const other = new CaseManagementCase({ ...caseFile, authorityId: "CM-05554", pseudonym: "cm-other" });

const CASE = `query ($id: ID!) { caseManagementCase(id: $id) { clientName stages { stage startedOn } } }`;
const EXISTENCE = `query ($id: ID!) { caseManagementCase(id: $id) { __typename } }`;

let office: TestSubgraph;
let application: Orm;

beforeAll(async () => {
  office = await startTestSubgraph("case-management", database, startCaseManagement);
  application = createOrm(database, office.applicationUrl);
  const enter = (stage: CaseStageCode, startedOn: string, endedOn: string | null) =>
    new CaseStage({ caseFile, stage, startedOn, endedOn });
  await office.given(
    caseFile,
    other,
    enter(CaseStageCode.EVALUATION, "2024-05-06", "2024-06-28"),
    enter(CaseStageCode.SERVICE_STEERING, "2023-06-01", "2024-05-03"),
    enter(CaseStageCode.SUPPORT_PLANNING, "2023-05-02", "2023-05-31"),
    enter(CaseStageCode.ASSESSMENT, "2023-02-15", "2023-03-20"),
    enter(CaseStageCode.GOAL_AGREEMENT, "2023-04-03", "2023-04-28"),
    // Begun before the outreach that led to it was written down: within a month the binding order decides.
    enter(CaseStageCode.INITIAL_COUNSELLING, "2023-01-20", "2023-02-14"),
    enter(CaseStageCode.ACTIVE_OUTREACH, "2023-01-23", "2023-01-27"),
    new CaseStage({ caseFile: other, stage: CaseStageCode.ASSESSMENT, startedOn: "2022-01-03", endedOn: null }),
  );
});

afterAll(async () => {
  await application.close();
  await office.stop();
});

/** An entity manager of the application's own role, as the case manager of one authority. */
function applicationAs(authority: string) {
  const em = application.em.fork();
  em.setSessionContext({ variables: { "app.authority": authority, "app.actor": "cm-1" } });

  return em;
}

test("a case manager reads a case of the own body, and the disclosure is logged", async () => {
  const { data, errors, statements } = await office.ask(CASE, { as: manager, variables: { id: caseFile.id } });

  expect(errors).toBeUndefined();
  expect(data.caseManagementCase.clientName).toBe("Amina Beispiel");
  expect(statements).toBe(3);
  const [entry] = await office.rows("select * from disclosure_log where coordinate = 'Query.caseManagementCase'");
  expect(entry).toMatchObject({
    subject: "cm-7f3k",
    authority: "CM-05711",
    mandate_id: null,
    fields: ["clientName", "stages.stage", "stages.startedOn"],
  });
});

test("a case without its stages costs one select and one log entry", async () => {
  const query = "query ($id: ID!) { caseManagementCase(id: $id) { state openedOn closedOn caseManager } }";
  const { data, statements } = await office.ask(query, { as: manager, variables: { id: caseFile.id } });

  expect(data.caseManagementCase).toEqual({
    state: "CLOSED_GOAL_REACHED",
    openedOn: "2023-01-09",
    closedOn: "2024-06-28",
    caseManager: "cm-1",
  });
  expect(statements).toBe(2);
});

test("the stages of a case come in the binding order", async () => {
  const { data } = await office.ask(CASE, { as: manager, variables: { id: caseFile.id } });

  expect(data.caseManagementCase.stages.map(({ stage }: CaseStage) => stage)).toEqual([
    "ACTIVE_OUTREACH",
    "INITIAL_COUNSELLING",
    "ASSESSMENT",
    "GOAL_AGREEMENT",
    "SUPPORT_PLANNING",
    "SERVICE_STEERING",
    "EVALUATION",
  ]);
});

test("a case of a colleague of the same body is as unknown as one that does not exist", async () => {
  const colleague = { ...manager, actor: "cm-2" };
  const [existing, unknown] = await Promise.all(
    [caseFile.id, UNKNOWN].map((id) => office.ask(CASE, { as: colleague, variables: { id } })),
  );

  expect(existing?.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect(existing?.text).toBe(unknown?.text);
  expect(existing?.statements).toBe(unknown?.statements);
});

test("a foreign and an unknown case are the same NOT_FOUND", async () => {
  const [foreign, unknown] = await Promise.all(
    [other.id, UNKNOWN].map((id) => office.ask(CASE, { as: manager, variables: { id } })),
  );

  expect(foreign?.data).toEqual({ caseManagementCase: null });
  expect(foreign?.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect(foreign?.text).toBe(unknown?.text);
});

test("no other role or purpose learns whether a case exists, least of all the immigration office", async () => {
  const logged = await office.rows("select id from disclosure_log");
  const strangers = [
    { role: Role.IMMIGRATION_CLERK, authority: "ABH-05711", purpose: Purpose.RESIDENCE_PROCEDURE },
    { role: Role.IMMIGRATION_CLERK, authority: "CM-05711", purpose: Purpose.CASE_WORK },
    { role: Role.NATURALISATION_CLERK, authority: "EBH-05711", purpose: Purpose.NATURALISATION_PROCEDURE },
    { role: Role.KIM_COORDINATOR, authority: "CM-05711", purpose: Purpose.STEERING_CASE_REVIEW },
    { role: Role.DATA_PROTECTION_AUDITOR, authority: "CM-05711", purpose: Purpose.DP_AUDIT },
    { ...manager, purpose: Purpose.STEERING_REPORT },
    steering,
    {},
  ];

  for (const as of strangers) {
    const existing = await office.ask(EXISTENCE, { as, variables: { id: caseFile.id } });
    const unknown = await office.ask(EXISTENCE, { as, variables: { id: UNKNOWN } });

    expect(existing.data).toEqual({ caseManagementCase: null });
    expect(existing.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
    expect(existing.text).toBe(unknown.text);
    expect([existing.statements, unknown.statements]).toEqual([1, 1]);
  }
  const attempts = await office.rows(
    `select subject, coordinate, refusal from disclosure_log order by at offset ${logged.length}`,
  );
  expect(attempts).toHaveLength(strangers.length * 2);
  for (const attempt of attempts) {
    expect(attempt).toEqual({ subject: null, coordinate: "Query.caseManagementCase", refusal: "NOT_FOUND" });
  }
});

test("the application role sees the rows of its own body only, and none without one", async () => {
  const own = applicationAs("CM-05554");
  const nobody = applicationAs("");

  expect((await own.find(CaseManagementCase, {})).map(({ id }) => id)).toEqual([other.id]);
  expect(await own.find(CaseStage, {})).toHaveLength(1);
  expect(await nobody.find(CaseManagementCase, {})).toEqual([]);
  expect(await nobody.find(CaseStage, {})).toEqual([]);
});

test("the application role cannot write a row of another body", async () => {
  const foreign = new CaseManagementCase({ ...other, pseudonym: "cm-new" });
  const stage = new CaseStage({
    caseFile: other,
    stage: CaseStageCode.ASSESSMENT,
    startedOn: "2024-01-01",
    endedOn: null,
  });
  const changed = await applicationAs("CM-05711").nativeUpdate(CaseManagementCase, other.id, { clientName: "x" });

  expect(changed).toBe(0);
  await expect(applicationAs("CM-05711").persist(foreign).flush()).rejects.toThrow("row-level security");
  await expect(applicationAs("CM-05711").insert(CaseStage, stage)).rejects.toThrow("row-level security");
  await expect(
    applicationAs("CM-05711").nativeUpdate(CaseManagementCase, caseFile.id, { authorityId: "CM-05554" }),
  ).rejects.toThrow("row-level security");
});

test("the application role can neither read nor alter the disclosure log", async () => {
  await office.ask(CASE, { as: manager, variables: { id: caseFile.id } });
  const before = await office.rows("select * from disclosure_log order by id");
  const run = (sql: string) => applicationAs("CM-05711").transactional((em) => em.execute(sql));

  for (const statement of [
    "select * from disclosure_log",
    "update disclosure_log set subject = 'x'",
    "delete from disclosure_log",
    "truncate disclosure_log",
  ]) {
    await expect(run(statement)).rejects.toThrow("permission denied");
  }
  expect(await office.rows("select * from disclosure_log order by id")).toEqual(before);
});

test("a case or stage that ends before it begins, or a closed case without its date, is refused by the database", async () => {
  const wrong = [
    new CaseManagementCase({ ...caseFile, closedOn: "2023-01-08" }),
    new CaseManagementCase({ ...caseFile, closedOn: null }),
    new CaseManagementCase({ ...caseFile, state: CaseState.PAUSED }),
    new CaseStage({ caseFile, stage: CaseStageCode.ASSESSMENT, startedOn: "2024-02-01", endedOn: "2024-01-31" }),
  ];

  for (const row of wrong) await expect(office.given(row)).rejects.toThrow("violates check constraint");
});
