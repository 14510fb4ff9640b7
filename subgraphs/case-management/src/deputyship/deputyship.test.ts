import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { createOrm, type Orm } from "@kim-hub/kit/database";
import { Office } from "@kim-hub/kit/office";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { CaseStage } from "../case-stage/case-stage.js";
import { database } from "../database.js";
import { startCaseManagement } from "../start.js";
import { createCase } from "../testing/create-case.js";
import { Deputyship } from "./deputyship.js";

const manager = { role: Role.CASE_MANAGER, authority: "CM-05711", purpose: Purpose.CASE_WORK };
const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const TODAY = localDate();
const YESTERDAY = addDays(TODAY, -1);
const TOMORROW = addDays(TODAY, 1);
const caseFile = createCase({ caseManager: "on-leave", pseudonym: "cm-7f3k" });

const CASE = `query ($id: ID!) { caseManagementCase(id: $id) {
  familyName stages { stage } deputyships { deputy validFrom validTo }
} }`;

let office: TestSubgraph;
let application: Orm;

beforeAll(async () => {
  office = await startTestSubgraph("case-management", database, startCaseManagement);
  application = createOrm(database, office.applicationUrl);
  await office.given(
    caseFile,
    assessment(),
    standIn("first-day", { validFrom: TODAY, validTo: addDays(TODAY, 13) }),
    standIn("last-day", { validFrom: addDays(TODAY, -13), validTo: TODAY }),
    standIn("over", { validFrom: addDays(TODAY, -13), validTo: YESTERDAY }),
    standIn("to-come", { validFrom: TOMORROW, validTo: addDays(TODAY, 13) }),
    standIn("other-body", { authorityId: "CM-05554" }),
    standIn("deputy-of-deputy", { caseManager: "first-day" }),
  );
});

afterAll(async () => {
  await application.close();
  await office.stop();
});

function assessment(): CaseStage {
  return new CaseStage({ caseFile, stage: CaseStageCode.ASSESSMENT, startedOn: "2023-02-15", endedOn: null });
}

function standIn(deputy: string, values: Partial<Deputyship> = {}): Deputyship {
  return new Deputyship({
    authorityId: "CM-05711",
    caseManager: "on-leave",
    deputy,
    validFrom: TODAY,
    validTo: TODAY,
    ...values,
  });
}

const askCase = (actor: string, id = caseFile.id) => office.ask(CASE, { as: { ...manager, actor }, variables: { id } });

/** An entity manager of the application's own role, in the session of one case manager. */
function applicationAs(actor: string) {
  const em = application.em.fork();
  em.setSessionContext({ variables: { "app.authority": "CM-05711", "app.actor": actor } });

  return em;
}

test.each(["first-day", "last-day"])(
  "a deputy reads the case and its stages on the %s of standing in",
  async (actor) => {
    const { data, errors } = await askCase(actor);

    expect(errors).toBeUndefined();
    expect(data.caseManagementCase).toMatchObject({
      familyName: "Beispiel (erfunden)",
      stages: [{ stage: "ASSESSMENT" }],
    });
    expect(data.caseManagementCase.deputyships).toMatchObject([{ deputy: actor }]);
  },
);

test("what a deputy read stands in the disclosure log under the deputy's own name", async () => {
  await askCase("first-day");

  const [entry] = await office.rows("select * from disclosure_log where actor = 'first-day' order by at desc limit 1");
  expect(entry).toMatchObject({ subject: "cm-7f3k", authority: "CM-05711", refusal: null });
});

test.each(["colleague", "over", "to-come", "other-body", "deputy-of-deputy"])(
  "to a case manager of the same body who is no deputy today (%s) the case is as unknown as one that does not exist",
  async (actor) => {
    const existing = await askCase(actor);
    const unknown = await askCase(actor, UNKNOWN);
    const stranger = await office.ask(CASE, {
      as: { ...manager, actor: "stranger", authority: "CM-05554" },
      variables: { id: caseFile.id },
    });

    expect(existing.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
    expect([existing.status, existing.text]).toEqual([unknown.status, unknown.text]);
    expect(existing.text).toBe(stranger.text);
    expect(existing.statements).toBe(unknown.statements);
  },
);

test("a deputy from another body reads nothing, whatever the deputyship says", async () => {
  const { errors } = await office.ask(CASE, {
    as: { ...manager, actor: "other-body", authority: "CM-05554" },
    variables: { id: caseFile.id },
  });

  expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

test("the case manager sees every deputyship of the own body in order of beginning, for one more select", async () => {
  const { data, statements } = await askCase("on-leave");

  expect(data.caseManagementCase.deputyships.map(({ deputy }: Deputyship) => deputy).toSorted()).toEqual([
    "first-day",
    "last-day",
    "over",
    "to-come",
  ]);
  const days = data.caseManagementCase.deputyships.map(({ validFrom }: Deputyship) => validFrom);
  expect(days).toEqual(days.toSorted());
  expect(statements).toBe(4);
});

test("the application role sees no case, no stage and no deputyship of colleagues, and changes none", async () => {
  const colleague = applicationAs("colleague");

  expect(await colleague.find(CaseManagementCase, {})).toEqual([]);
  expect(await colleague.find(CaseStage, {})).toEqual([]);
  expect(await colleague.find(Deputyship, {})).toEqual([]);
  expect(await colleague.nativeUpdate(CaseManagementCase, {}, { familyName: "x" })).toBe(0);
  expect(await colleague.nativeUpdate(CaseStage, {}, { endedOn: TODAY })).toBe(0);
  await expect(applicationAs("colleague").insert(CaseStage, assessment())).rejects.toThrow("row-level security");
});

test("nobody makes themselves a deputy or stays one for longer: the application role only reads deputyships", async () => {
  const added = applicationAs("colleague").insert(Deputyship, standIn("colleague"));

  await expect(added).rejects.toThrow("row-level security");
  expect(await applicationAs("first-day").nativeUpdate(Deputyship, {}, { validTo: "2099-12-31" })).toBe(0);
  expect(await applicationAs("first-day").nativeDelete(Deputyship, {})).toBe(0);
});

test("under a mandate the path is readable for those who manage no case", async () => {
  const steering = { role: Role.STEERING_GROUP_MEMBER, body: "LG-05711", purpose: Purpose.STEERING_CASE_REVIEW };
  const mandate = await office.seal(
    { pseudonyms: ["cm-7f3k"], body: "LG-05711", purpose: Purpose.STEERING_CASE_REVIEW },
    Office.CASE_MANAGEMENT,
  );
  const { data, errors } = await office.ask(
    `query ($entities: [_Any!]!) { _entities(representations: $entities) {
      ... on ReleasedPath { caseManagementPart { segments { code } } }
    } }`,
    {
      as: steering,
      variables: { entities: [{ __typename: "ReleasedPath", handle: "h", caseManagementMandate: mandate }] },
    },
  );

  expect(errors).toBeUndefined();
  expect(data._entities).toEqual([{ caseManagementPart: { segments: [{ code: "ASSESSMENT" }] } }]);
});

test("a deputyship that ends before it begins, or of oneself, is refused by the database", async () => {
  for (const wrong of [standIn("x", { validTo: YESTERDAY }), standIn("on-leave")]) {
    await expect(office.given(wrong)).rejects.toThrow("violates check constraint");
  }
});
