import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm, type Orm } from "@kim-hub/kit/database";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { database } from "../database.js";
import { startNaturalisation } from "../start.js";
import { NaturalisationBasis } from "./naturalisation-basis.js";
import { NaturalisationProcedure } from "./naturalisation-procedure.js";
import { ProcedureStage } from "./procedure-stage.js";
import { ProcedureStageCode } from "./procedure-stage-code.js";

const clerk = { role: Role.NATURALISATION_CLERK, authority: "EBH-05711", purpose: Purpose.NATURALISATION_PROCEDURE };
const steering = { role: Role.STEERING_GROUP_MEMBER, body: "LG-05711", purpose: Purpose.STEERING_CASE_REVIEW };
const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const procedure = new NaturalisationProcedure({
  authorityId: "EBH-05711",
  fileReference: "EBH 4/2023",
  basis: NaturalisationBasis.STAG_10,
  receivedOn: "2023-08-01",
  pseudonym: "ebh-7f3k",
});
const other = new NaturalisationProcedure({ ...procedure, authorityId: "EBH-05554", pseudonym: "ebh-other" });

const PROCEDURE = `query ($id: ID!) { naturalisationProcedure(id: $id) { fileReference stages { stage endedOn } } }`;

let office: TestSubgraph;
let application: Orm;

type Interval = readonly [stage: ProcedureStageCode, startedOn: string, endedOn: string | null];

const stagesOf = (file: NaturalisationProcedure, intervals: readonly Interval[]) =>
  intervals.map(([stage, startedOn, endedOn]) => new ProcedureStage({ procedure: file, stage, startedOn, endedOn }));

beforeAll(async () => {
  office = await startTestSubgraph("naturalisation", database, startNaturalisation);
  application = createOrm(database, office.applicationUrl);
  await office.given(
    procedure,
    other,
    ...stagesOf(procedure, [
      ["COUNSELLING", "2022-02-10", "2022-02-10"],
      ["APPLICATION_RECEIVED", "2023-08-01", "2023-08-01"],
      ["COMPLETENESS_CHECK", "2023-08-02", "2023-08-31"],
      ["DOCUMENTS_REQUESTED", "2023-09-01", "2023-10-16"],
      ["INQUIRIES", "2023-10-17", "2024-03-31"],
      ["ASSESSMENT", "2024-06-03", "2024-07-02"],
      ["CERTIFICATE_ISSUED", "2024-07-02", "2024-07-02"],
      ["CERTIFICATE_HANDED_OVER", "2024-09-05", "2024-09-05"],
    ]),
    ...stagesOf(other, [["INQUIRIES", "2024-01-01", null]]),
  );
});

afterAll(async () => {
  await application.close();
  await office.stop();
});

/** An entity manager of the application's own role, as staff of one authority. */
function applicationAs(authority: string) {
  const em = application.em.fork();
  em.setSessionContext({ variables: { "app.authority": authority } });

  return em;
}

test("a clerk reads a procedure of the own office, and the disclosure is logged", async () => {
  const { data, errors, statements } = await office.ask(PROCEDURE, { as: clerk, variables: { id: procedure.id } });

  expect(errors).toBeUndefined();
  expect(data.naturalisationProcedure.stages).toHaveLength(8);
  expect(data.naturalisationProcedure.stages[4]).toEqual({ stage: "INQUIRIES", endedOn: "2024-03-31" });
  expect(statements).toBe(3);
  const [entry] = await office.rows("select * from disclosure_log where coordinate = 'Query.naturalisationProcedure'");
  expect(entry).toMatchObject({
    subject: "ebh-7f3k",
    authority: "EBH-05711",
    mandate_id: null,
    fields: ["fileReference", "stages.stage", "stages.endedOn"],
  });
});

test("a procedure without its stages costs one select and one log entry", async () => {
  const query = "query ($id: ID!) { naturalisationProcedure(id: $id) { basis receivedOn } }";
  const { data, statements } = await office.ask(query, { as: clerk, variables: { id: procedure.id } });

  expect(data.naturalisationProcedure).toEqual({ basis: "STAG_10", receivedOn: "2023-08-01" });
  expect(statements).toBe(2);
});

test("a foreign and an unknown procedure are the same NOT_FOUND", async () => {
  const [foreign, unknown] = await Promise.all(
    [other.id, UNKNOWN].map((id) => office.ask(PROCEDURE, { as: clerk, variables: { id } })),
  );

  expect(foreign?.data).toEqual({ naturalisationProcedure: null });
  expect(foreign?.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect(foreign?.text).toBe(unknown?.text);
});

test("no other role or purpose learns anything from the naturalisation office", async () => {
  const strangers = [
    { role: Role.CASE_MANAGER, authority: "EBH-05711", purpose: Purpose.CASE_WORK },
    { role: Role.IMMIGRATION_CLERK, authority: "ABH-05711", purpose: Purpose.RESIDENCE_PROCEDURE },
    { role: Role.KIM_COORDINATOR, authority: "EBH-05711", purpose: Purpose.STEERING_CASE_REVIEW },
    { ...clerk, purpose: Purpose.STEERING_REPORT },
    steering,
    {},
  ];

  for (const as of strangers) {
    const existing = await office.ask(PROCEDURE, { as, variables: { id: procedure.id } });
    const unknown = await office.ask(PROCEDURE, { as, variables: { id: UNKNOWN } });

    expect(existing.data).toEqual({ naturalisationProcedure: null });
    expect(existing.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
    expect(existing.text).toBe(unknown.text);
    expect(existing.statements).toBe(unknown.statements);
  }
});

test("the application role sees the rows of its own office only, and none without one", async () => {
  const own = applicationAs("EBH-05554");
  const nobody = applicationAs("");

  expect((await own.find(NaturalisationProcedure, {})).map(({ id }) => id)).toEqual([other.id]);
  expect(await own.find(ProcedureStage, {})).toHaveLength(1);
  expect(await nobody.find(NaturalisationProcedure, {})).toEqual([]);
  expect(await nobody.find(ProcedureStage, {})).toEqual([]);
});

test("the application role cannot write a row of another office", async () => {
  const foreign = new NaturalisationProcedure({ ...other, pseudonym: "ebh-new" });
  const stages = stagesOf(other, [["ASSESSMENT", "2024-01-01", null]]);
  const changed = await applicationAs("EBH-05711").nativeUpdate(NaturalisationProcedure, other.id, {
    receivedOn: null,
  });

  expect(changed).toBe(0);
  await expect(applicationAs("EBH-05711").persist(foreign).flush()).rejects.toThrow("row-level security");
  await expect(applicationAs("EBH-05711").insertMany(ProcedureStage, stages)).rejects.toThrow("row-level security");
  await expect(
    applicationAs("EBH-05711").nativeUpdate(NaturalisationProcedure, procedure.id, { authorityId: "EBH-05554" }),
  ).rejects.toThrow("row-level security");
});

test("the application role can neither read nor alter the disclosure log", async () => {
  await office.ask(PROCEDURE, { as: clerk, variables: { id: procedure.id } });
  const before = await office.rows("select * from disclosure_log order by id");
  const run = (sql: string) => applicationAs("EBH-05711").transactional((em) => em.execute(sql));

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

test("a stage that ends before it begins is refused by the database", async () => {
  const wrong = stagesOf(procedure, [["ASSESSMENT", "2024-02-01", "2024-01-31"]]);

  await expect(office.given(...wrong)).rejects.toThrow("procedure_stage_interval_check");
});
