import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import { Office } from "@kim-hub/kit/office";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { database } from "../database.js";
import { startImmigration } from "../start.js";
import { ImmigrationFile } from "./immigration-file.js";
import { ResidenceStatus } from "./residence-status.js";
import { StatusCode } from "./status-code.js";

const clerk = { role: Role.IMMIGRATION_CLERK, authority: "ABH-05711", purpose: Purpose.RESIDENCE_PROCEDURE };
const steering = { role: Role.STEERING_GROUP_MEMBER, body: "LG-05711", purpose: Purpose.STEERING_CASE_REVIEW };
const file = new ImmigrationFile({
  authorityId: "ABH-05711",
  fileReference: "ABH 1/2021",
  pseudonym: "abh-7f3k",
  registerNumber: "987654321012",
});
const other = new ImmigrationFile({ ...file, pseudonym: "abh-other", authorityId: "ABH-05554" });

const FILE = `query ($id: ID!) { immigrationFile(id: $id) { id fileReference residenceStatuses { code validFrom validTo } } }`;
const PART = `query ($known: [_Any!]!) { _entities(representations: $known) { ... on ReleasedPath {
  immigrationPart { asOf segments { legalDomain event code fromQuarter toQuarter } } } } }`;

let office: TestSubgraph;

beforeAll(async () => {
  office = await startTestSubgraph("immigration", database, startImmigration);
  await office.given(
    file,
    other,
    new ResidenceStatus({ file, code: StatusCode.ARRIVAL_CERTIFICATE, validFrom: "2021-06-10", validTo: "2021-07-01" }),
    new ResidenceStatus({ file, code: StatusCode.ASYLUM_PERMISSION, validFrom: "2021-07-02", validTo: "2022-09-14" }),
    new ResidenceStatus({ file, code: StatusCode.RP_SUSTAINABLE_INTEGRATION, validFrom: "2023-04-01", validTo: null }),
    new ResidenceStatus({ file: other, code: StatusCode.TOLERATION, validFrom: "2020-01-01", validTo: null }),
  );
});

afterAll(() => office.stop());

const part = (sealed: string | null, as = steering) =>
  office.ask(PART, {
    as,
    variables: { known: [{ __typename: "ReleasedPath", handle: "h", immigrationMandate: sealed }] },
  });
const quarters = (fromQuarter: string, toQuarter: string | null) => ({ fromQuarter, toQuarter });
const mandate = { pseudonym: "abh-7f3k", body: "LG-05711", purpose: Purpose.STEERING_CASE_REVIEW };

test("a clerk reads a file of the own authority, and the disclosure is logged", async () => {
  const { data, errors, statements } = await office.ask(FILE, { as: clerk, variables: { id: file.id } });

  expect(errors).toBeUndefined();
  expect(data.immigrationFile.residenceStatuses).toHaveLength(3);
  expect(statements).toBe(3);
  const [entry] = await office.rows("select * from disclosure_log where coordinate = 'Query.immigrationFile'");
  expect(entry).toMatchObject({
    subject: "abh-7f3k",
    authority: "ABH-05711",
    fields: [
      "id",
      "fileReference",
      "residenceStatuses.code",
      "residenceStatuses.validFrom",
      "residenceStatuses.validTo",
    ],
  });
});

test("a foreign, an unknown and a forbidden file are the same NOT_FOUND", async () => {
  const answers = await Promise.all([
    office.ask(FILE, { as: clerk, variables: { id: other.id } }),
    office.ask(FILE, { as: clerk, variables: { id: "00000000-0000-4000-8000-000000000000" } }),
  ]);

  for (const { data, errors } of answers) {
    expect(data).toEqual({ immigrationFile: null });
    expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  }
  expect(answers[0]?.errors?.[0]?.message).toBe(answers[1]?.errors?.[0]?.message);
});

test("a case manager learns nothing from the immigration office", async () => {
  const as = { role: Role.CASE_MANAGER, authority: "ABH-05711", purpose: Purpose.CASE_WORK };
  const { data, errors } = await office.ask(FILE, { as, variables: { id: file.id } });

  expect(data).toEqual({ immigrationFile: null });
  expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

test("a mandate releases status groups in quarters, with one select and one log entry", async () => {
  const { data, errors, statements } = await part(await office.seal(mandate, Office.IMMIGRATION));

  expect(errors).toBeUndefined();
  expect(data._entities[0].immigrationPart.segments).toEqual([
    { legalDomain: "ASYLG", event: "STATUS_GROUP", code: "ASYL_PROCEDURE", ...quarters("2021-Q2", "2023-Q2") },
    { legalDomain: "AUFENTHG", event: "STATUS_GROUP", code: "RIGHT_TO_REMAIN", ...quarters("2023-Q2", null) },
  ]);
  expect(statements).toBe(2);
});

test("a time without a residence status can be read neither from a hole nor from an end", async () => {
  const without = new ImmigrationFile({ ...file, pseudonym: "abh-without" });
  await office.given(
    without,
    new ResidenceStatus({ file: without, code: StatusCode.TOLERATION, validFrom: "2019-02-04", validTo: "2019-08-30" }),
    new ResidenceStatus({ file: without, code: StatusCode.TOLERATION, validFrom: "2020-11-02", validTo: "2021-05-03" }),
    new ResidenceStatus({ file: without, code: StatusCode.RP_FAMILY, validFrom: "2022-02-01", validTo: "2023-01-31" }),
  );

  const { data } = await part(await office.seal({ ...mandate, pseudonym: "abh-without" }, Office.IMMIGRATION));

  expect(data._entities[0].immigrationPart.segments).toEqual([
    { legalDomain: "AUFENTHG", event: "STATUS_GROUP", code: "TOLERATED", ...quarters("2019-Q1", "2022-Q1") },
    { legalDomain: "AUFENTHG", event: "STATUS_GROUP", code: "FAMILY", ...quarters("2022-Q1", null) },
  ]);
});

test("without a mandate nothing is released and nothing is said", async () => {
  const { data, errors } = await part(null);

  expect(data._entities[0]).toEqual({ immigrationPart: null });
  expect(errors).toBeUndefined();
});

test("a mandate for another office, steering group or purpose, or an altered one, is NOT_AVAILABLE", async () => {
  const genuine = await office.seal(mandate, Office.IMMIGRATION);
  const refused = [
    await part(await office.seal(mandate, Office.NATURALISATION)),
    await part(genuine, { ...steering, body: "LG-05554" }),
    await part(await office.seal({ ...mandate, purpose: Purpose.STEERING_REPORT }, Office.IMMIGRATION)),
    await part(`${genuine.slice(0, -4)}AAAA`),
    await part("not-a-mandate"),
  ];

  for (const { data, errors } of refused) {
    expect(data._entities[0]).toEqual({ immigrationPart: null });
    expect(errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
  }
});

test("a request without a genuine envelope for this office is UNAUTHENTICATED", async () => {
  const foreign = await office.envelope(clerk, "naturalisation");
  for (const envelope of [null, "", "a.b.c", foreign]) {
    const { status, errors } = await office.ask("{ __typename }", { envelope });

    expect(status).toBe(401);
    expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  }
});

test("the register number appears in no answer and no log", async () => {
  const answer = await office.ask(FILE, { as: clerk, variables: { id: file.id } });
  const probe = await office.ask("query ($id: ID!) { immigrationFile(id: $id) { registerNumber } }", {
    as: clerk,
    variables: { id: file.id },
  });

  expect(answer.text + probe.text + office.log()).not.toContain("987654321012");
});

test("when the disclosure cannot be recorded, nothing is released", async () => {
  await office.rows("alter table disclosure_log rename to disclosure_log_away");
  const answers = [
    await part(await office.seal(mandate, Office.IMMIGRATION)),
    await office.ask(FILE, { as: clerk, variables: { id: file.id } }),
  ];
  await office.rows("alter table disclosure_log_away rename to disclosure_log");

  expect(answers.map(({ data }) => data)).toEqual([
    { _entities: [{ immigrationPart: null }] },
    { immigrationFile: null },
  ]);
  for (const { errors, text } of answers) {
    expect(errors).toMatchObject([
      { message: "The request failed inside the hub.", extensions: { code: "INTERNAL_SERVER_ERROR" } },
    ]);
    expect(text).not.toMatch(/disclosure|relation|insert/);
  }
});

test("a naturalisation clerk learns nothing, even of an authority of the same name", async () => {
  const as = { role: Role.NATURALISATION_CLERK, authority: "ABH-05711", purpose: Purpose.NATURALISATION_PROCEDURE };
  const { data, errors } = await office.ask(FILE, { as, variables: { id: file.id } });

  expect(data).toEqual({ immigrationFile: null });
  expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

test.each(["nope", "", "5f0d4c6e"])("the id %j is NOT_FOUND like any other unknown one", async (id) => {
  const { errors } = await office.ask(FILE, { as: clerk, variables: { id } });

  expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

test("a mandate serves one request: another one is NOT_AVAILABLE, also at the same instant, and leaves a refused row", async () => {
  const sealed = await office.seal(mandate, Office.IMMIGRATION);
  const answers = await Promise.all([part(sealed), part(sealed), part(sealed)]);
  const refused = answers.filter(({ data }) => data._entities[0].immigrationPart === null);

  expect(refused).toHaveLength(2);
  for (const { errors } of refused) expect(errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
  const last = await office.rows("select subject, refusal from disclosure_log order by at desc limit 3");
  expect(last.filter(({ refusal }) => refusal === "NOT_AVAILABLE")).toHaveLength(2);
});

test("a read that the gateway sends again within its request is answered again", async () => {
  const as = { ...steering, requestId: "sent twice" };
  const known = [
    { __typename: "ReleasedPath", handle: "h", immigrationMandate: await office.seal(mandate, Office.IMMIGRATION) },
  ];
  const send = () => office.ask(PART, { as, variables: { known } });
  const [first, second] = [await send(), await send()];

  expect(first.data._entities[0].immigrationPart.segments).not.toEqual([]);
  expect(second.text).toBe(first.text);
});

test("two mandates of one request are both answered, and a mandate of somebody else is NOT_AVAILABLE", async () => {
  const seal = (change = {}) => office.seal({ ...mandate, ...change }, Office.IMMIGRATION);
  const known = await Promise.all(
    [{}, {}, { actor: "somebody else" }].map(async (change) => ({
      __typename: "ReleasedPath",
      handle: "h",
      immigrationMandate: await seal(change),
    })),
  );
  const { data, errors } = await office.ask(PART, { as: steering, variables: { known } });

  const released = data._entities.map(({ immigrationPart }: { immigrationPart: unknown }) => immigrationPart !== null);
  expect(released).toEqual([true, true, false]);
  expect(errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
});

test("a used mandate is refused also where the database's clock is ahead of the office's", async () => {
  const sealed = await office.seal(mandate, Office.IMMIGRATION);
  await part(sealed);
  await office.rows("update mandate_use set expires_at = expires_at - interval '30 seconds'");
  await part(await office.seal(mandate, Office.IMMIGRATION));

  const { data, errors } = await part(sealed);

  expect(data._entities[0]).toEqual({ immigrationPart: null });
  expect(errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
});

test("uses of mandates that have run out are deleted by a later use", async () => {
  await office.rows("update mandate_use set expires_at = now() - interval '61 seconds'");
  await part(await office.seal(mandate, Office.IMMIGRATION));

  expect(await office.rows("select id from mandate_use")).toHaveLength(1);
});

test("the application's role can neither free a mandate that may live nor give it to another request", async () => {
  await part(await office.seal(mandate, Office.IMMIGRATION));
  const before = await office.rows("select * from mandate_use order by id");
  const application = createOrm(database, office.applicationUrl);
  const run = (sql: string) => application.em.fork().execute(sql, [], "run");

  await run("delete from mandate_use");
  for (const change of ["request_id = 'mine'", "id = 'free'", "expires_at = now() - interval '1 hour'"])
    await expect(run(`update mandate_use set ${change}`)).rejects.toMatchObject({ code: "42501" });

  await application.close();
  expect(before).not.toEqual([]);
  expect(await office.rows("select * from mandate_use order by id")).toEqual(before);
});
