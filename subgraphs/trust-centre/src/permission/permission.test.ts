import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { Office } from "@kim-hub/kit/office";
import { database } from "../database.js";
import {
  manager,
  permissionInput,
  RECORD,
  startTestTrustCentre,
  steering,
  type TrustCentre,
} from "../testing/test-trust-centre.js";

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

test("the withdrawal of one office's consent ends every path of the client to that group, and an event says who withdrew", async () => {
  const { client, token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT, Office.IMMIGRATION);
  const bystander = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);

  const scope = { sender: "IMMIGRATION", kind: "CONSENT" };
  const withdrawn = await trust.withdraw(client, { scope }, { ...manager, actor: "cm-1" });

  expect(withdrawn.data.withdrawPermissions).toEqual([scope]);
  expect((await trust.askPath(token)).data).toEqual({ releasedPath: null });
  expect((await trust.askPath(bystander.token)).data.releasedPath).not.toBeNull();
  expect(
    await trust.rows(`select recorded_by, "by", channel, on_day::text from permission_event where event = 'WITHDRAWN'`),
  ).toEqual([{ recorded_by: "cm-1", by: "PERSON", channel: "WRITTEN", on_day: localDate() }]);
});

test("a withdrawn path stays dead after a new consent; the new release has a new token", async () => {
  const { client, token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  await trust.withdraw(client);

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
      trust.withdraw(client, { scope: { sender: "IMMIGRATION", kind: "CONSENT" } }),
    ]);
    const { token, releasedOffices } = released.data.releasePath;
    const path = await trust.askPath(token);

    expect(withdrawn.data.withdrawPermissions).toHaveLength(1);
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

  const { data } = await trust.withdraw(client, { scope: { kind: "CONFIDENTIALITY_RELEASE" } });
  const consents = await trust.withdraw(client);

  expect(data.withdrawPermissions).toEqual([{ kind: "CONFIDENTIALITY_RELEASE", sender: "CASE_MANAGEMENT" }]);
  expect((await trust.askPath(token)).data).toEqual({ releasedPath: null });
  expect(consents.data.withdrawPermissions).toEqual([{ kind: "CONSENT", sender: "CASE_MANAGEMENT" }]);
});

test("a withdrawal dated in the future or before the consent is BAD_USER_INPUT and withdraws nothing; a second one is an empty list", async () => {
  const { client, token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);

  for (const on of [addDays(localDate(), 1), addDays(localDate(), -1)]) {
    const { errors } = await trust.withdraw(client, { on });

    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  }
  expect((await trust.askPath(token)).data.releasedPath).not.toBeNull();
  await trust.withdraw(client);
  const again = await trust.withdraw(client);
  expect(again.errors).toBeUndefined();
  expect(again.data.withdrawPermissions).toEqual([]);
});

test("every change leaves a row of who, what and whom, in the change's own transaction, and one of what was then read", async () => {
  const { client, pathId } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  await trust.ask(`mutation ($id: ID!) { revokePath(pathId: $id) }`, { as: manager, variables: { id: pathId } });
  await trust.withdraw(client);
  const rows = await trust.rows(`select coordinate, kind, role, authority, purpose, fields, refusal from disclosure_log
    where subject = '${trust.idOf(client)}' order by at, kind desc`);
  const who = { role: "CASE_MANAGER", authority: "CM-05711", purpose: "CASE_WORK", refusal: null };

  const changed = (name: string, ...fields: readonly string[]) => [
    { ...who, kind: "WRITE", coordinate: `Mutation.${name}`, fields: [] },
    ...(fields.length > 0 ? [{ ...who, kind: "READ", coordinate: `Mutation.${name}`, fields }] : []),
  ];
  expect(rows).toEqual([
    ...changed("recordPermission", "id"),
    ...changed("recordPermission", "id"),
    ...changed("releasePath", "pathId", "releasedOffices", "token", "validUntil"),
    ...changed("revokePath"),
    ...changed("withdrawPermissions", "kind", "sender"),
  ]);
});

test("a refused attempt leaves a row with its code and without a person", async () => {
  const before = await trust.rows("select id from disclosure_log");
  await trust.withdraw("cm-nobody", {}, steering);
  await trust.withdraw("cm-nobody");
  const rows = await trust.rows(`select coordinate, role, subject, refusal from disclosure_log
    order by at offset ${before.length}`);

  expect(rows).toEqual([
    { coordinate: "Mutation.withdrawPermissions", role: "STEERING_GROUP_MEMBER", subject: null, refusal: "FORBIDDEN" },
    { coordinate: "Mutation.withdrawPermissions", role: "CASE_MANAGER", subject: null, refusal: "NOT_FOUND" },
  ]);
});

test("when the log cannot be written, nothing is changed, and a refusal is not answered as one", async () => {
  const { client, token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  await trust.rows("alter table disclosure_log rename to disclosure_log_away");
  const change = await trust.withdraw(client);
  const refusals = await Promise.all([trust.withdraw(client, {}, steering), trust.askPath("invented")]);
  await trust.rows("alter table disclosure_log_away rename to disclosure_log");

  for (const { errors } of [change, ...refusals])
    expect(errors).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
  expect((await trust.askPath(token)).data.releasedPath).not.toBeNull();
});

test("consent alone and release from confidentiality alone release nothing", async () => {
  for (const kind of ["CONSENT", "CONFIDENTIALITY_RELEASE"]) {
    const client = await trust.givenClient();
    const input = permissionInput(client, Office.CASE_MANAGEMENT, { kind });
    await trust.ask(RECORD, { as: manager, variables: { input } });

    const { data, errors } = await trust.releasePath(client);

    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  }
  expect(
    await trust.rows(
      "select 1 from released_path path where not exists (select 1 from permission where permission.client_id = path.client_id)",
    ),
  ).toEqual([]);
});

test("an office is named only where the person agreed to that", async () => {
  const client = await trust.givenClient();
  await trust.givenPermissions(client, Office.CASE_MANAGEMENT);
  const input = permissionInput(client, Office.NATURALISATION, { categories: ["OFFICE_NAME"] });
  await trust.ask(RECORD, { as: manager, variables: { input } });

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
    const { errors } = await trust.ask(RECORD, { as: manager, variables: { input } });

    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  }
});

test("the application role can neither revive, delete, date back nor sign for another what was permitted, released or withdrawn", async () => {
  const { client, token, pathId } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  await trust.ask("mutation ($id: ID!) { revokePath(pathId: $id) }", { as: manager, variables: { id: pathId } });
  await trust.withdraw(client);
  const living = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  const orm = createOrm(database, trust.applicationUrl);
  const em = orm.em.fork();
  em.setSessionContext({ variables: { "app.authority": "CM-05711", "app.actor": "cm-1" } });
  const run = (sql: string) => em.fork().transactional((transaction) => transaction.execute(sql));
  const changed = async (sql: string) => {
    const rows = await run(`${sql} returning id`).catch((error: Error) => error.message);

    return typeof rows === "string" && /row-level security|permission denied/.test(rows) ? 0 : rows.length;
  };
  const copy = (table: string, values: string) =>
    `insert into ${table} select (jsonb_populate_record(old, jsonb_build_object('id', gen_random_uuid(), ${values}))).* from ${table} old`;
  const appended = ["permission", "permission_event"].flatMap((table) => [
    `update ${table} set recorded_by = 'cm-1'`,
    `update ${table} set recorded_at = '2020-01-01'`,
    `delete from ${table}`,
    copy(table, "'recorded_by', 'cm-2', 'recorded_at', clock_timestamp()"),
    copy(table, "'recorded_by', 'cm-1', 'recorded_at', '2020-01-01'"),
  ]);
  const ended = [
    "update released_path set revoked_at = null where revoked_at is not null",
    "update released_path set revoked_by = 'cm-2' where revoked_at is not null",
    "update released_path set revoked_at = now(), revoked_by = 'cm-2' where revoked_at is null",
    "update released_path set released_at = '2020-01-01'",
    "delete from released_path",
    copy("released_path", "'released_by', 'cm-2', 'released_at', clock_timestamp()"),
    copy("released_path", "'released_by', 'cm-1', 'released_at', '2020-01-01'"),
  ];
  const sealed = ["update sealed_mandate set actor = 'cm-1'", "delete from sealed_mandate"];
  const done: [string, number][] = [];
  try {
    for (const sql of [...appended, ...ended, ...sealed]) done.push([sql, await changed(sql)]);
    // Giving it again is an event like any other, and a withdrawal beats it.
    await run(`insert into permission_event (id, permission_id, event, on_day, recorded_by)
      select gen_random_uuid(), id, 'GIVEN', current_date - 1, 'cm-1' from permission`);
  } finally {
    await orm.close();
  }

  expect(done).toEqual(done.map(([sql]) => [sql, 0]));
  expect((await trust.askPath(token)).data).toEqual({ releasedPath: null });
  expect((await trust.releasePath(client)).errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  expect((await trust.askPath(living.token)).errors).toBeUndefined();
});
