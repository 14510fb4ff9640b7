import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { createOrm, type Orm } from "@kim-hub/kit/database";
import { deleteDue } from "@kim-hub/kit/delete-due";
import { Office } from "@kim-hub/kit/office";
import { database } from "../database.js";
import { type PermissionKind, PermissionKinds } from "../permission/permission-codes.js";
import { createEvent, createGiven } from "../testing/create-permission.js";
import { manager, startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";
import { RETAINED_PERMISSIONS } from "./retained-permissions.js";

const PERIODS: Readonly<Record<string, string>> = {
  ...{ PERSON_LINK: "P3Y", PERMISSION: "P3Y", RELEASED_PATH: "P90D", SEALED_MANDATE: "P24M", USED_TOKEN: "P1D" },
};
const KINDS = Object.values(PermissionKinds);
const NOTHING = {
  ...{ person_link: 0, permission: 0, permission_event: 0, released_path: 0, sealed_mandate: 0, used_token: 0 },
};
/** Permissions with one event each. */
const permissions = (count: number) => ({ permission: count, permission_event: count });

let trust: TrustCentre;
let owner: Orm;

beforeAll(async () => {
  trust = await startTestTrustCentre();
  owner = createOrm(database, trust.ownerUrl);
});

beforeEach(() =>
  trust.rows(`delete from permission_event; delete from permission; delete from released_path; delete from person_link;
    delete from sealed_mandate; delete from used_token`),
);

afterAll(async () => {
  await owner.close();
  await trust.stop();
});

/** As `npm run retention` does: every record in its order, in one transaction of the owner role. */
async function retain(on: string, { dryRun = false, periods = PERIODS } = {}): Promise<Record<string, number>> {
  return owner.em.fork().transactional(async (em) => {
    const receipts: [string, number][] = [];
    for (const record of RETAINED_PERMISSIONS) {
      const counts = await deleteDue(em, record, { on, period: periods[record.record] ?? "", dryRun });
      receipts.push(...counts.map(({ table, rows }): [string, number] => [table, rows]));
    }

    return Object.fromEntries(receipts);
  });
}

/** A permission of one kind that began long ago and ended on a day, or at the instant of its withdrawal. */
async function givenEnded(kind: PermissionKind, client: string, validTo: string, withdrawnAt?: string) {
  const [permission, given] = createGiven(trust.idOf(client), { kind });
  const withdrawal = createEvent(permission, "WITHDRAWN", { onDay: "2021-01-02" });
  await trust.given(permission, given, ...(withdrawnAt ? [withdrawal] : []));
  await trust.rows(`update permission set recorded_at = '2021-01-01', valid_from = '2021-01-01', valid_to = '${validTo}'
    where id = '${permission.id}'`);
  await trust.rows(`update permission_event set recorded_at = '2021-01-01' where id = '${given.id}'`);
  if (withdrawnAt)
    await trust.rows(`update permission_event set recorded_at = '${withdrawnAt}' where id = '${withdrawal.id}'`);
}

test.each(KINDS)("a %s goes with its events three years after its last day, and not a day before", async (kind) => {
  await givenEnded(kind, await trust.givenClient(), "2021-03-31");

  expect(await retain("2024-03-31")).toEqual(NOTHING);
  expect(await retain("2024-04-01", { dryRun: true })).toEqual({ ...NOTHING, ...permissions(1), person_link: 3 });
  expect(await retain("2024-04-01")).toEqual({ ...NOTHING, ...permissions(1), person_link: 3 });
  expect(await retain("2024-04-01")).toEqual(NOTHING);
});

test.each(KINDS)(
  "of a withdrawn %s the day of the withdrawal counts, as Berlin counts days, if it came first",
  async (kind) => {
    const client = await trust.givenClient();
    // Half past midnight on 1 April.
    await givenEnded(kind, client, "2021-12-31", "2021-03-31T22:30:00Z");
    await givenEnded(kind, client, "2021-03-31", "2021-06-01T12:00:00Z");

    expect(await retain("2024-04-01", { dryRun: true })).toMatchObject({ permission: 1, person_link: 0 });
    expect(await retain("2024-04-02")).toMatchObject({ permission: 2, permission_event: 4, person_link: 3 });
  },
);

test("who looked at a path is known for 24 months", async () => {
  const { token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  await trust.askPath(token);
  await trust.rows("update sealed_mandate set sealed_at = '2024-01-31T12:00:00Z'");

  expect(await retain("2026-01-31")).toMatchObject({ sealed_mandate: 0 });
  expect(await retain("2026-02-01")).toMatchObject({ sealed_mandate: 1 });
});

test("a path goes 90 days after its token ran out or was revoked, and not a day before; one that is alive stays", async () => {
  const paths = [];
  for (let count = 0; count < 3; count += 1) paths.push(await trust.givenReleasedPath(Office.CASE_MANAGEMENT));
  const [expired, revoked] = paths.map(({ pathId }) => pathId);
  await trust.rows(`update released_path set released_at = '2024-01-01', valid_until = '2024-03-01T12:00:00Z' where path_id = '${expired}';
    update released_path set released_at = '2024-01-01', revoked_at = '2024-02-01T12:00:00Z' where path_id = '${revoked}'`);

  expect(await retain("2024-05-01")).toEqual(NOTHING);
  expect(await retain("2024-05-02")).toEqual({ ...NOTHING, released_path: 1 });
  expect(await retain("2024-05-30")).toEqual(NOTHING);
  expect(await retain("2024-05-31")).toEqual({ ...NOTHING, released_path: 1 });
  expect(await retain(localDate())).toMatchObject({ released_path: 0 });
});

test("neither permission nor link goes before a path that rests on it has ended, however short their period is", async () => {
  const periods = { ...PERIODS, PERSON_LINK: "P0D", PERMISSION: "P0D" };
  const { client, pathId } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  // They ran out a week after the release, its token lives on.
  await trust.rows(
    "update permission set recorded_at = '2024-01-01', valid_from = '2024-01-01', valid_to = '2024-01-08'",
  );
  await trust.rows(
    `update released_path set released_at = '2024-01-01T12:00:00Z', valid_until = '2024-03-01T12:00:00Z'`,
  );
  // Another permission had ended before the release, and does not wait for the path.
  await givenEnded("CONSENT", client, "2023-12-31");

  expect(await retain("2024-03-01", { periods })).toEqual({ ...NOTHING, ...permissions(1) });
  expect(await retain("2024-03-02", { periods, dryRun: true })).toMatchObject({ permission: 2, person_link: 3 });
  await trust.rows(`update released_path set valid_until = now() + interval '1 day' where path_id = '${pathId}'`);
  expect(await retain(localDate(), { periods })).toEqual(NOTHING);
  await trust.rows(`update released_path set revoked_at = '2024-02-01T12:00:00Z'`);
  expect(await retain("2024-02-02", { periods })).toEqual({
    ...{ ...NOTHING, person_link: 3, ...permissions(2) },
  });
});

test("a living path is read after a run as before it", async () => {
  const { token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT, Office.IMMIGRATION);
  const none = Object.fromEntries(Object.keys(PERIODS).map((record) => [record, "P0D"]));

  expect(await retain(localDate(), { periods: none })).toEqual(NOTHING);
  expect((await trust.askPath(token)).data.releasedPath.releasedOffices).toEqual(["CASE_MANAGEMENT", "IMMIGRATION"]);
});

test("a client's links go with the last permission; those of a client who never gave any stay", async () => {
  const client = await trust.givenClient();
  const neverAsked = await trust.givenClient();
  await givenEnded("CONSENT", client, "2021-03-31");
  await givenEnded("CONFIDENTIALITY_RELEASE", client, "2021-04-30");

  expect(await retain("2024-04-30")).toEqual({ ...NOTHING, ...permissions(1) });
  expect(await retain("2024-05-01")).toEqual({ ...NOTHING, ...permissions(1), person_link: 3 });
  expect(await trust.rows("select id from person_link where office = 'CASE_MANAGEMENT'")).toEqual([
    { id: trust.idOf(neverAsked) },
  ]);
});

test("a permission that holds keeps the links, whatever ended before it", async () => {
  const client = await trust.givenClient();
  await givenEnded("CONSENT", client, "2021-03-31");
  await trust.givenPermissions(client, Office.CASE_MANAGEMENT);
  await trust.rows("delete from used_token");

  expect(await retain(localDate())).toEqual({ ...NOTHING, ...permissions(1) });
  expect((await trust.releasePath(client)).errors).toBeUndefined();
});

test("a used token goes once it has run out for a day, and never while it could be used again", async () => {
  await trust.rows(`insert into used_token values ('a', '2024-03-01T21:30:00Z'), ('b', '2024-03-01T22:30:00Z')`);

  // An hour later it is 2 March in Berlin.
  expect(await retain("2024-03-02")).toEqual(NOTHING);
  expect(await retain("2024-03-03")).toEqual({ ...NOTHING, used_token: 1 });
  expect(await trust.rows("select id from used_token")).toEqual([{ id: "b" }]);
  expect(await retain("2024-03-02", { periods: { ...PERIODS, USED_TOKEN: "P0D" } })).toEqual(NOTHING);
  expect(await retain("2024-03-04")).toEqual({ ...NOTHING, used_token: 1 });
});

test("a dry run on a day to come counts what a run on that day deletes", async () => {
  await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  const on = addDays(localDate(), 5000);
  const counted = await retain(on, { dryRun: true });

  expect(counted).toMatchObject({ person_link: 3, permission: 2, released_path: 1 });
  expect(await retain(on)).toEqual(counted);
});

test("as case manager the application role deletes none of the proofs", async () => {
  await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  const orm = createOrm(database, trust.applicationUrl);
  const em = orm.em.fork();
  em.setSessionContext({ variables: { "app.authority": manager.authority, "app.actor": "test" } });
  const deleted = [];
  for (const table of ["permission", "permission_event", "released_path", "sealed_mandate", "used_token"])
    deleted.push(
      await em.fork().transactional((transaction) => transaction.execute(`delete from ${table} returning 1`)),
    );
  await orm.close();

  expect(deleted).toEqual([[], [], [], [], []]);
});
