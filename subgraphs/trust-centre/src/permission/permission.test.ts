import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { Office } from "@kim-hub/kit/office";
import { database } from "../database.js";
import {
  CONFIDENTIALITY,
  CONSENT,
  manager,
  permissionInput,
  startTestTrustCentre,
  steering,
  type TrustCentre,
} from "../testing/test-trust-centre.js";

const ARGUMENTS = `clientPseudonym: $client, steeringGroup: "LG-05711", sender: $sender, withdrawnOn: $on`;
const WITHDRAW = `mutation ($client: ID!, $sender: Office, $on: LocalDate) { withdrawConsent(${ARGUMENTS}) { sender withdrawnOn } }`;
const RELEASE_WITHDRAW = `mutation ($client: ID!, $sender: Office, $on: LocalDate) { withdrawConfidentialityRelease(${ARGUMENTS}) { sender } }`;

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

test("the withdrawal of one office's consent ends every path of the client to that group, and the row says who withdrew", async () => {
  const { client, token, pathId } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT, Office.IMMIGRATION);
  const bystander = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);

  const withdrawn = await trust.ask(WITHDRAW, {
    as: { ...manager, actor: "cm-1" },
    variables: { client, sender: "IMMIGRATION" },
  });

  expect(withdrawn.data.withdrawConsent).toEqual([{ sender: "IMMIGRATION", withdrawnOn: localDate() }]);
  expect((await trust.askPath(token)).data).toEqual({ releasedPath: null });
  expect((await trust.askPath(bystander.token)).data.releasedPath).not.toBeNull();
  expect(await trust.rows("select withdrawn_by from consent where withdrawn_at is not null")).toEqual([
    { withdrawn_by: "cm-1" },
  ]);
  expect(await trust.rows(`select revoked_by from released_path where path_id = '${pathId}'`)).toEqual([
    { revoked_by: "cm-1" },
  ]);
});

test("a withdrawn path stays dead after a new consent; the new release has a new token", async () => {
  const { client, token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  await trust.ask(WITHDRAW, { as: manager, variables: { client } });

  await trust.givenPermissions(client, Office.CASE_MANAGEMENT);
  const old = await trust.askPath(token);
  const { data } = await trust.releasePath(client);
  const renewed = await trust.askPath(data.releasePath.token);

  expect(old.data).toEqual({ releasedPath: null });
  expect(old.errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
  expect(renewed.data.releasedPath.releasedOffices).toEqual(["CASE_MANAGEMENT"]);
});

test("a withdrawal ends a path that is released at the same instant, or comes before it", async () => {
  const outlived: unknown[] = [];
  for (let round = 0; round < 12; round += 1) {
    const client = await trust.givenClient();
    await trust.givenPermissions(client, Office.CASE_MANAGEMENT, Office.IMMIGRATION);

    const [released, withdrawn] = await Promise.all([
      trust.releasePath(client),
      trust.ask(WITHDRAW, { as: manager, variables: { client, sender: "IMMIGRATION" } }),
    ]);
    const { token, releasedOffices } = released.data.releasePath;
    const path = await trust.askPath(token);

    expect(withdrawn.data.withdrawConsent).toHaveLength(1);
    if (releasedOffices.includes("IMMIGRATION") && path.data.releasedPath !== null)
      outlived.push(path.data.releasedPath);
  }

  expect(outlived).toEqual([]);
});

test("what is permitted after a release is not part of it", async () => {
  const { client, token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);

  await trust.givenPermissions(client, Office.IMMIGRATION);

  expect((await trust.askPath(token)).data.releasedPath.releasedOffices).toEqual(["CASE_MANAGEMENT"]);
});

test("the withdrawal of a release from confidentiality alone ends the path and leaves the consent", async () => {
  const { client, token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);

  const { data } = await trust.ask(RELEASE_WITHDRAW, { as: manager, variables: { client } });
  const consents = await trust.ask(WITHDRAW, { as: manager, variables: { client } });

  expect(data.withdrawConfidentialityRelease).toEqual([{ sender: "CASE_MANAGEMENT" }]);
  expect((await trust.askPath(token)).data).toEqual({ releasedPath: null });
  expect(consents.data.withdrawConsent).toHaveLength(1);
});

test("a withdrawal dated in the future or before the consent is BAD_USER_INPUT and withdraws nothing; a second one is an empty list", async () => {
  const { client, token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);

  for (const on of [addDays(localDate(), 1), addDays(localDate(), -1)]) {
    const { errors } = await trust.ask(WITHDRAW, { as: manager, variables: { client, on } });

    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  }
  expect((await trust.askPath(token)).data.releasedPath).not.toBeNull();
  await trust.ask(WITHDRAW, { as: manager, variables: { client } });
  const again = await trust.ask(WITHDRAW, { as: manager, variables: { client } });
  expect(again.errors).toBeUndefined();
  expect(again.data.withdrawConsent).toEqual([]);
});

test("every change leaves a row of who, what and whom, in the change's own transaction", async () => {
  const { client, pathId } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  await trust.ask(`mutation ($id: ID!) { revokePath(pathId: $id) }`, { as: manager, variables: { id: pathId } });
  await trust.ask(WITHDRAW, { as: manager, variables: { client } });
  const rows = await trust.rows(`select coordinate, kind, role, authority, purpose, fields, refusal from disclosure_log
    where subject = '${client.replace("cm-", "")}' order by at`);
  const who = { kind: "WRITE", role: "CASE_MANAGER", authority: "CM-05711", purpose: "CASE_WORK", refusal: null };

  expect(rows).toEqual([
    { ...who, coordinate: "Mutation.recordConsent", fields: ["id"] },
    { ...who, coordinate: "Mutation.recordConfidentialityRelease", fields: ["id"] },
    { ...who, coordinate: "Mutation.releasePath", fields: ["token", "pathId", "validUntil", "releasedOffices"] },
    { ...who, coordinate: "Mutation.revokePath", fields: [] },
    { ...who, coordinate: "Mutation.withdrawConsent", fields: ["sender", "withdrawnOn"] },
  ]);
});

test("a refused attempt leaves a row with its code and without a person", async () => {
  const before = await trust.rows("select id from disclosure_log");
  await trust.ask(WITHDRAW, { as: steering, variables: { client: "cm-nobody" } });
  await trust.ask(WITHDRAW, { as: manager, variables: { client: "cm-nobody" } });
  const rows = await trust.rows(`select coordinate, role, subject, refusal from disclosure_log
    order by at offset ${before.length}`);

  expect(rows).toEqual([
    { coordinate: "Mutation.withdrawConsent", role: "STEERING_GROUP_MEMBER", subject: null, refusal: "FORBIDDEN" },
    { coordinate: "Mutation.withdrawConsent", role: "CASE_MANAGER", subject: null, refusal: "NOT_FOUND" },
  ]);
});

test("when the log cannot be written, nothing is changed, and a refusal is not answered as one", async () => {
  const { client, token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  await trust.rows("alter table disclosure_log rename to disclosure_log_away");
  const change = await trust.ask(WITHDRAW, { as: manager, variables: { client } });
  const refusals = await Promise.all([
    trust.ask(WITHDRAW, { as: steering, variables: { client } }),
    trust.askPath("invented"),
  ]);
  await trust.rows("alter table disclosure_log_away rename to disclosure_log");

  for (const { errors } of [change, ...refusals])
    expect(errors).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
  expect((await trust.askPath(token)).data.releasedPath).not.toBeNull();
});

test("consent alone and release from confidentiality alone release nothing", async () => {
  for (const mutation of [CONSENT, CONFIDENTIALITY]) {
    const client = await trust.givenClient();
    await trust.ask(mutation, { as: manager, variables: { input: permissionInput(client, Office.CASE_MANAGEMENT) } });

    const { data, errors } = await trust.releasePath(client);

    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  }
  expect(
    await trust.rows(
      "select 1 from released_path path where not exists (select 1 from consent where consent.person_id = path.person_id)",
    ),
  ).toEqual([]);
});

test("an office is named only where the person agreed to that", async () => {
  const client = await trust.givenClient();
  await trust.givenPermissions(client, Office.CASE_MANAGEMENT);
  const input = permissionInput(client, Office.NATURALISATION, { categories: ["OFFICE_NAME"] });
  await trust.ask(CONSENT, { as: manager, variables: { input } });

  const { data } = await trust.releasePath(client);
  const path = await trust.askPath(data.releasePath.token);

  expect(path.data.releasedPath).toMatchObject({
    releasedOffices: ["CASE_MANAGEMENT"],
    namedOffices: ["NATURALISATION"],
  });
});

test("permissions longer than twelve months, ended or without category are refused with the rule", async () => {
  const client = await trust.givenClient();
  const refused = [
    { validTo: addDays(localDate(), 400) },
    { validFrom: "2020-01-01", validTo: "2020-06-01" },
    { validTo: addDays(localDate(), -1) },
    { categories: [] },
  ];

  for (const change of refused) {
    const input = permissionInput(client, Office.CASE_MANAGEMENT, change);
    const { errors } = await trust.ask(CONSENT, { as: manager, variables: { input } });

    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  }
});

test("the application role can neither revive, delete, date back nor sign for another what was permitted, released or withdrawn", async () => {
  const { client, token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  await trust.ask(WITHDRAW, { as: manager, variables: { client } });
  await trust.ask(RELEASE_WITHDRAW, { as: manager, variables: { client } });
  const living = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  const orm = createOrm(database, trust.applicationUrl);
  const em = orm.em.fork();
  em.setSessionContext({ variables: { "app.authority": "CM-05711", "app.actor": "cm-1" } });
  const run = (sql: string) => em.fork().transactional((transaction) => transaction.execute(sql));
  const changed = async (sql: string) => {
    const rows = await run(`${sql} returning id`).catch((error: Error) => error.message);

    return typeof rows === "string" && rows.includes("row-level security") ? 0 : rows.length;
  };
  const tables = {
    consent: ["recorded", "withdrawn"],
    confidentiality_release: ["recorded", "withdrawn"],
    released_path: ["released", "revoked"],
  };
  const done: [string, number][] = [];
  try {
    for (const [table, [made, ended]] of Object.entries(tables)) {
      const copy = (values: string) =>
        `insert into ${table} select (jsonb_populate_record(old, jsonb_build_object('id', gen_random_uuid(), ${values}))).* from ${table} old`;
      for (const sql of [
        `update ${table} set ${ended}_at = null where ${ended}_at is not null`,
        `update ${table} set ${ended}_by = 'cm-2' where ${ended}_at is not null`,
        `update ${table} set ${ended}_at = now(), ${ended}_by = 'cm-2' where ${ended}_at is null`,
        `update ${table} set ${made}_at = '2020-01-01'`,
        `delete from ${table}`,
        copy(`'${made}_by', 'cm-2'`),
        copy(`'${made}_by', 'cm-1', '${made}_at', '2020-01-01'`),
      ])
        done.push([sql, await changed(sql)]);
    }
  } finally {
    await orm.close();
  }

  expect(done).toEqual(done.map(([sql]) => [sql, 0]));
  expect((await trust.askPath(token)).data).toEqual({ releasedPath: null });
  expect((await trust.askPath(living.token)).errors).toBeUndefined();
});
