import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { Office } from "@kim-hub/kit/office";
import { database } from "../database.js";
import { PersonLink } from "../person/person-link.js";
import { createGiven } from "../testing/create-permission.js";
import { givenAccount } from "../testing/persons-account.js";
import { createTestLinkage, officer, type TestLinkage } from "../testing/test-linkage.js";
import { startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

const MINE = `{ myPermissions { id kind sender recipient state events { event by channel } client { pseudonym }
  receipt { header { recordId person } parties { role partyId } } } }`;
const WITHDRAW = `mutation ($input: OwnWithdrawalInput!) { withdrawMyPermissions(input: $input) { id kind sender state } }`;

let trust: TrustCentre;
let linkage: TestLinkage;

beforeAll(async () => {
  trust = await startTestTrustCentre();
  linkage = createTestLinkage(trust);
});

afterAll(async () => {
  await linkage.stop();
  await trust.stop();
});

const withdraw = (as: object, scope: object, change: object = {}) =>
  trust.ask(WITHDRAW, { as, variables: { input: { scope, ...change } } });
const idsOf = async (as: object) => {
  const { data } = await trust.ask("{ myPermissions { id } }", { as });

  return data.myPermissions.map(({ id }: { id: string }) => id).toSorted();
};
const handleOf = async (pseudonym: string) =>
  String((await trust.rows(`select id from person_link where pseudonym = '${pseudonym}'`))[0]?.id);

/** Another provider's handle of the client's person. */
async function alsoAt(client: string, authorityId: string): Promise<PersonLink> {
  const [row] = await trust.rows(`select person_id from person_link where pseudonym = '${client}'`);
  const link = new PersonLink({
    personId: String(row?.person_id),
    office: Office.CASE_MANAGEMENT,
    pseudonym: `${authorityId}-${client}`,
    authorityId,
  });
  await trust.given(link);

  return link;
}

test("a person reads every permission of theirs, whichever office and authority recorded it, with state, events and receipt, and nobody else's", async () => {
  const [client, stranger] = [await trust.givenClient(), await trust.givenClient()];
  await trust.givenPermissions(client, Office.CASE_MANAGEMENT);
  await trust.givenPermissions(stranger, Office.CASE_MANAGEMENT);
  const other = await alsoAt(client, "CM-05158016");
  const linking = { recipient: "VS", categories: ["LINKING"] as const, sender: Office.IMMIGRATION };
  await trust.given(
    ...createGiven(other.id, { authorityId: "CM-05158016", recipient: "LG-05158" }),
    ...createGiven(await handleOf(client.replace("cm-", "abh-")), { ...linking, authorityId: "ABH-05711" }),
  );
  const as = await givenAccount(trust, client);

  const { data, errors, statements } = await trust.ask(MINE, { as });

  expect(errors).toBeUndefined();
  expect(data.myPermissions.map(({ recipient }: { recipient: string }) => recipient).toSorted()).toEqual(
    ["LG-05158", "LG-05711", "LG-05711", "VS"].toSorted(),
  );
  for (const { id, client: ofCaseManagement, ...permission } of data.myPermissions) {
    expect(ofCaseManagement).toBeNull();
    expect(permission).toMatchObject({ state: "GIVEN", events: [{ event: "GIVEN", by: "PERSON" }] });
    expect(permission.receipt.header.recordId).toBe(id);
  }
  expect(await idsOf(await givenAccount(trust, stranger))).toHaveLength(2);
  // The handles, the permissions, their events, the links of receipts, the log.
  expect(statements).toBe(5);
  expect(
    await trust.rows(`select distinct subject from disclosure_log where actor = '${as.actor}'
    and coordinate = 'Query.myPermissions' and subject = '${other.id}'`),
  ).toHaveLength(1);
});

test("what a person withdraws holds from the next query on: both kinds, every path to that group, and no other person's", async () => {
  const { client, token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT, Office.IMMIGRATION);
  const bystander = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  const as = await givenAccount(trust, client);

  const { data, errors, statements } = await withdraw(as, { recipient: "LG-05711" });

  expect(errors).toBeUndefined();
  expect(data.withdrawMyPermissions).toHaveLength(4);
  for (const each of data.withdrawMyPermissions) expect(each).toMatchObject({ state: "WITHDRAWN" });
  expect((await trust.askPath(token)).errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
  expect((await trust.askPath(bystander.token)).errors).toBeUndefined();
  expect((await trust.releasePath(client)).errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  expect((await withdraw(as, { all: true })).data).toEqual({ withdrawMyPermissions: [] });
  expect(
    await trust.rows(`select distinct event.recorded_by, event.channel, "by", on_day::text from permission_event event
      join permission on permission.id = permission_id where event = 'WITHDRAWN' and client_id = '${trust.idOf(client)}'`),
  ).toEqual([{ recorded_by: as.actor, channel: "ELECTRONIC", by: "PERSON", on_day: localDate() }]);
  // The token, the lock, the permissions, their events, the withdrawals, the events for their states, the log of the change and of its answer.
  expect(statements).toBe(8);
});

test("a path is dead for good: permissions given anew after the person's withdrawal do not revive its token", async () => {
  const { client, token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  await withdraw(await givenAccount(trust, client), { all: true });

  await trust.givenPermissions(client, Office.CASE_MANAGEMENT);

  expect((await trust.askPath(token)).errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
  expect((await trust.releasePath(client)).errors).toBeUndefined();
});

test("what another provider recorded is withdrawn too, and ends the first provider's path to that group", async () => {
  const { client, token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  const other = await alsoAt(client, "CM-05711-CARITAS");
  const [permission, given] = createGiven(other.id, { authorityId: "CM-05711-CARITAS" });
  await trust.given(permission, given);

  const { data } = await withdraw(await givenAccount(trust, client), { ids: [permission.id] });

  expect(data.withdrawMyPermissions).toMatchObject([{ id: permission.id, state: "WITHDRAWN" }]);
  expect((await trust.askPath(token)).errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
});

test("a withdrawal of the agreement to be linked forgets the person's codes and open proposals, at whichever office", async () => {
  const ada = { familyName: "Muster (erfunden)", givenNames: "Ada", birthDate: "1990-05-17" };
  const client = await trust.givenClient();
  const handle = await handleOf(client.replace("cm-", "abh-"));
  await linkage.take(handle, { ...ada, authorityId: "ABH-05711" });
  await linkage.given({ ...ada, authorityId: "EBH-05554" });
  const linking = { recipient: "VS", categories: ["LINKING"] as const, sender: Office.IMMIGRATION };
  await trust.given(...createGiven(handle, { ...linking, authorityId: "ABH-05711" }));
  const left = async () => {
    const codes = await trust.rows(`select id from linkage_code where link_id = '${handle}'`);
    const proposals = await trust.rows(`select id from link_proposal where '${handle}' in (first_link, second_link)`);

    return [codes.length > 0, proposals.length > 0];
  };
  expect(await left()).toEqual([true, true]);

  await withdraw(await givenAccount(trust, client), { recipient: "VS" });

  expect(await left()).toEqual([false, false]);
});

test("who no longer agrees to be linked is parted from the office that was linked by it: its path is dead, and the account no longer reads that office's records", async () => {
  const { client, token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT, Office.IMMIGRATION);
  const handle = await handleOf(client.replace("cm-", "abh-"));
  const linking = { recipient: "VS", categories: ["LINKING"] as const, sender: Office.IMMIGRATION };
  await trust.given(
    ...createGiven(handle, { ...linking, authorityId: "ABH-05711" }),
    ...createGiven(trust.idOf(client), { ...linking, sender: Office.CASE_MANAGEMENT }),
  );
  await trust.rows(`insert into person_join (id, first_link, second_link, route, joined_by, joined_at)
    values (gen_random_uuid(), '${trust.idOf(client)}', '${handle}', 'PROPOSAL', 'officer-1', now())`);
  const as = await givenAccount(trust, client);

  const { data, errors } = await withdraw(as, { recipient: "VS", sender: "IMMIGRATION" });

  expect(errors).toBeUndefined();
  expect(data.withdrawMyPermissions).toMatchObject([{ kind: "CONSENT", sender: "IMMIGRATION" }]);
  expect((await trust.askPath(token)).errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
  expect(await idsOf(as)).toHaveLength(5);
});

test("a withdrawal is dated neither in the future nor before the permission was given, and names what it withdraws", async () => {
  const { client, token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  const as = await givenAccount(trust, client);

  for (const on of [addDays(localDate(), 1), addDays(localDate(), -1)])
    expect((await withdraw(as, { all: true }, { on })).errors).toMatchObject([
      { extensions: { code: "BAD_USER_INPUT" } },
    ]);
  for (const scope of [{}, { all: false }, { all: true, recipient: "LG-05711" }, { ids: [] }])
    expect((await withdraw(as, scope)).errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect((await trust.askPath(token)).errors).toBeUndefined();
});

test("a path that is released while the person withdraws is not released, or dead", async () => {
  for (let race = 0; race < 8; race += 1) {
    const client = await trust.givenClient();
    await trust.givenPermissions(client, Office.CASE_MANAGEMENT);
    const as = await givenAccount(trust, client);

    const [released, withdrawn] = await Promise.all([trust.releasePath(client), withdraw(as, { all: true })]);

    expect(withdrawn.data.withdrawMyPermissions).toHaveLength(2);
    const { errors } = await trust.askPath(released.data?.releasePath.token ?? "not released");
    expect(errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
  }
});

test("a person withdraws nobody else's permission: named by its id it is as none, and its path lives", async () => {
  const { client, token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  const [row] = await trust.rows(`select id from permission where client_id = '${trust.idOf(client)}'`);
  const as = await givenAccount(trust, await trust.givenClient());

  const [foreign, unknown] = [
    await withdraw(as, { ids: [row?.id] }),
    await withdraw(as, { ids: [crypto.randomUUID()] }),
  ];

  expect(foreign.data).toEqual({ withdrawMyPermissions: [] });
  expect([foreign.text, foreign.statements]).toEqual([unknown.text, unknown.statements]);
  expect((await trust.askPath(token)).errors).toBeUndefined();
});

test("of a person who was parted from the own the account reads nothing any more", async () => {
  const client = await trust.givenClient();
  await trust.givenPermissions(client, Office.CASE_MANAGEMENT);
  const as = await givenAccount(trust, client);
  const own = await idsOf(as);
  const wrong = await handleOf(client.replace("cm-", "abh-"));
  const [permission, given] = createGiven(wrong, {
    authorityId: "ABH-05711",
    recipient: "VS",
    categories: ["LINKING"],
  });
  await trust.given(permission, given);
  expect(await idsOf(as)).toEqual([...own, permission.id].toSorted());

  const { errors } = await trust.ask("mutation ($input: UnlinkInput!) { unlink(input: $input) { id } }", {
    as: officer,
    variables: { input: { link: wrong, reason: "Bruder (erfunden)" } },
  });

  expect(errors).toBeUndefined();
  expect(await idsOf(as)).toEqual(own);
});

test("after the client's link has ended the account reads and withdraws what its own handle has, and nothing that others record from then on", async () => {
  const client = await trust.givenClient();
  await trust.givenPermissions(client, Office.CASE_MANAGEMENT);
  const as = await givenAccount(trust, client);
  const own = await idsOf(as);
  const other = await alsoAt(client, "CM-05711-CARITAS");
  await trust.given(...createGiven(other.id, { authorityId: "CM-05711-CARITAS" }));
  await trust.rows(`update person_link set ended_at = now() where id = '${trust.idOf(client)}'`);

  expect(await idsOf(as)).toEqual(own);
  expect((await withdraw(as, { all: true })).data.withdrawMyPermissions).toHaveLength(own.length);
});

test("the database holds it: with a person's session no statement gives, requests, changes or deletes a permission, or withdraws another person's", async () => {
  const [client, stranger] = [await trust.givenClient(), await trust.givenClient()];
  for (const each of [client, stranger]) await trust.givenPermissions(each, Office.CASE_MANAGEMENT);
  const { actor, role } = await givenAccount(trust, client);
  const idOf = async (each: string) =>
    (await trust.rows(`select id from permission where client_id = '${trust.idOf(each)}'`))[0]?.id;
  const [own, foreign] = [await idOf(client), await idOf(stranger)];
  const orm = createOrm(database, trust.applicationUrl);
  const run = async (sql: string) => {
    const em = orm.em.fork();
    em.setSessionContext({ variables: { "app.authority": "", "app.actor": actor, "app.role": role } });

    return em.transactional((transaction) => transaction.execute<object[]>(sql));
  };
  const insert = (id: unknown, event: string, { by = "PERSON", channel = "ELECTRONIC", recordedBy = actor } = {}) =>
    run(`insert into permission_event (id, permission_id, event, on_day, recorded_by, "by", channel)
      values (gen_random_uuid(), '${id}', '${event}', current_date, '${recordedBy}', '${by}', '${channel}') returning id`);
  const refused = { message: expect.stringContaining("row-level security") };

  for (const event of ["GIVEN", "REQUESTED", "REFUSED", "INVALIDATED", "SUPERSEDED"])
    await expect(insert(own, event)).rejects.toMatchObject(refused);
  await expect(insert(own, "WITHDRAWN", { by: "GUARDIAN" })).rejects.toMatchObject(refused);
  await expect(insert(own, "WITHDRAWN", { channel: "WRITTEN" })).rejects.toMatchObject(refused);
  await expect(insert(own, "WITHDRAWN", { recordedBy: "somebody" })).rejects.toMatchObject(refused);
  await expect(insert(foreign, "WITHDRAWN")).rejects.toMatchObject(refused);
  await expect(
    run(`insert into permission select (p).* from (select permission as p from permission limit 1) one`),
  ).rejects.toMatchObject(refused);
  for (const change of ["delete from person_link", "update person_link set ended_at = now()"])
    await expect(run(change)).rejects.toMatchObject({ code: "42501" });
  for (const table of ["permission", "permission_event", "released_path", "sealed_mandate"])
    expect(await run(`delete from ${table} returning id`)).toEqual([]);
  expect(await run("update permission set valid_to = valid_to + 1 returning id")).toEqual([]);
  expect(await run("select distinct client_id from permission")).toEqual([{ client_id: trust.idOf(client) }]);
  expect(await run(`select id from permission_event where permission_id = '${foreign}'`)).toEqual([]);
  expect(await insert(own, "WITHDRAWN")).toHaveLength(1);
  await orm.close();
});
