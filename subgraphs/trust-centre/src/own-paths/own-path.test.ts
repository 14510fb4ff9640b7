import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { Office } from "@kim-hub/kit/office";
import { database } from "../database.js";
import { askPreview } from "../testing/counters.js";
import { givenAccount } from "../testing/persons-account.js";
import { manager, startTestTrustCentre, steering, type TrustCentre } from "../testing/test-trust-centre.js";

const MINE = `{ myReleasedPaths { pathId steeringGroup sitting releasedAt validUntil revokedAt isAlive looks { body at } } }`;
const OFFICES = [Office.CASE_MANAGEMENT, Office.IMMIGRATION, Office.NATURALISATION];
const SITTING = addDays(localDate(), 90);

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

const pathsOf = async (as: object) => (await trust.ask(MINE, { as })).data.myReleasedPaths;
const revoke = (as: object, pathId: string) =>
  trust.ask("mutation ($pathId: ID!) { revokeMyPath(pathId: $pathId) }", { as, variables: { pathId } });

test("a person reads their released paths and who has looked at them: one look for each question, however many offices answer it", async () => {
  const { client, token, pathId } = await trust.givenReleasedPath(...OFFICES);
  const bystander = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  await trust.askPath(bystander.token);
  const as = await givenAccount(trust, client);
  const released = { pathId, steeringGroup: "LG-05711", sitting: SITTING, isAlive: true, revokedAt: null };

  expect(await pathsOf(as)).toMatchObject([{ ...released, looks: [] }]);
  for (let asked = 0; asked < 3; asked += 1) expect((await trust.askPath(token)).errors).toBeUndefined();
  const { data, text, statements } = await trust.ask(MINE, { as });

  expect(data.myReleasedPaths).toMatchObject([{ ...released, looks: Array(3).fill({ body: "LG-05711" }) }]);
  const instants = data.myReleasedPaths[0].looks.map(({ at }: { at: string }) => at);
  expect(instants).toEqual(instants.toSorted().toReversed());
  expect(await trust.rows(`select count(*)::int as mandates from sealed_mandate where path_id = '${pathId}'`)).toEqual([
    { mandates: 9 },
  ]);
  expect(text).not.toContain(token);
  // The handles, the paths, the looks, the log.
  expect(statements).toBe(4);
});

test("two questions of one request are two looks", async () => {
  const { client, token } = await trust.givenReleasedPath(...OFFICES);
  await trust.ask(
    "query ($token: ID!) { one: releasedPath(token: $token) { pathId } two: releasedPath(token: $token) { pathId } }",
    {
      as: steering,
      variables: { token },
    },
  );

  expect((await pathsOf(await givenAccount(trust, client)))[0].looks).toHaveLength(2);
});

test("neither a preview nor a question that is refused is a look", async () => {
  const { client, token } = await trust.givenReleasedPath(...OFFICES);
  const preview = await askPreview(trust, client);
  await trust.askPath(token, { ...steering, body: "LG-05554" });

  expect(preview.errors).toBeUndefined();
  expect(
    await trust.rows(`select count(*)::int as mandates from sealed_mandate where client_id = '${trust.idOf(client)}'`),
  ).toEqual([{ mandates: 3 }]);
  expect((await pathsOf(await givenAccount(trust, client)))[0].looks).toEqual([]);
});

test("a person ends a path of theirs at once and for good; their permissions stay, and the looks are still told", async () => {
  const { client, token, pathId } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  await trust.askPath(token);
  const as = await givenAccount(trust, client);

  const { data, statements } = await revoke(as, pathId);

  expect(data).toEqual({ revokeMyPath: true });
  expect((await trust.askPath(token)).errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
  expect(await pathsOf(as)).toMatchObject([
    { pathId, isAlive: false, revokedAt: expect.any(String), looks: [{ body: "LG-05711" }] },
  ]);
  const [first] = await trust.rows(`select revoked_by, revoked_at from released_path where path_id = '${pathId}'`);
  expect(first?.revoked_by).toBe(as.actor);
  expect((await revoke(as, pathId)).data).toEqual({ revokeMyPath: true });
  expect(await trust.rows(`select revoked_by, revoked_at from released_path where path_id = '${pathId}'`)).toEqual([
    first,
  ]);
  expect((await trust.releasePath(client)).errors).toBeUndefined();
  // The token, the lock, the path, its end, the log.
  expect(statements).toBe(5);
});

test("another person's path is as an unknown one, and lives", async () => {
  const { token, pathId } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  const as = await givenAccount(trust, await trust.givenClient());

  const [foreign, unknown] = [await revoke(as, pathId), await revoke(as, "P-AAAAAA")];

  expect(foreign.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect([foreign.text, foreign.statements]).toEqual([unknown.text, unknown.statements]);
  expect(await pathsOf(as)).toEqual([]);
  expect((await trust.askPath(token)).errors).toBeUndefined();
});

test("a path is told alive exactly while its steering group is answered, whatever ended it", async () => {
  const ends: Readonly<Record<string, (path: { client: string; pathId: string }) => Promise<unknown>>> = {
    nothing: async () => {},
    withdrawal: ({ client }) => trust.withdraw(client, { scope: { kind: "CONFIDENTIALITY_RELEASE" } }),
    revocation: ({ pathId }) =>
      trust.ask("mutation ($pathId: ID!) { revokePath(pathId: $pathId) }", { as: manager, variables: { pathId } }),
    sitting: ({ pathId }) => trust.rows(`update released_path set valid_until = now() where path_id = '${pathId}'`),
    "last day": ({ client }) =>
      trust.rows(`update permission set valid_from = current_date - 9, valid_to = current_date - 1
        where kind = 'CONSENT' and client_id = '${trust.idOf(client)}'`),
    "one office's last day": ({ client }) =>
      trust.rows(`update permission set valid_from = current_date - 9, valid_to = current_date - 1
        where sender = 'IMMIGRATION' and client_id = '${trust.idOf(client)}'`),
    "one office's link": ({ client }) =>
      trust.rows(`update person_link set ended_at = now() where pseudonym = '${client.replace("cm-", "abh-")}'`),
    "the only office's link": ({ client }) =>
      trust.rows(`delete from permission_event where permission_id in (
          select id from permission where sender <> 'IMMIGRATION' and client_id = '${trust.idOf(client)}');
        update person_link set ended_at = now() where pseudonym = '${client.replace("cm-", "abh-")}'`),
    closure: ({ client }) => trust.rows(`update person_link set ended_at = now() where id = '${trust.idOf(client)}'`),
  };
  const told = [];
  for (const [end, bringAbout] of Object.entries(ends)) {
    const path = await trust.givenReleasedPath(...OFFICES);
    const as = await givenAccount(trust, path.client);
    await bringAbout(path);
    const { errors } = await trust.askPath(path.token);
    told.push({ end, isAnswered: errors === undefined, isAlive: (await pathsOf(as))[0].isAlive });
  }

  for (const { end, isAnswered, isAlive } of told) expect({ end, isAlive }).toEqual({ end, isAlive: isAnswered });
  expect(told.filter(({ isAlive }) => isAlive).map(({ end }) => end)).toEqual([
    "nothing",
    "one office's last day",
    "one office's link",
  ]);
});

test("a person's session changes a path to its end alone, and writes no path and no look", async () => {
  const { client, pathId } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  const bystander = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  const { actor, role } = await givenAccount(trust, client);
  const orm = createOrm(database, trust.applicationUrl);
  const run = async (sql: string) => {
    const em = orm.em.fork();
    em.setSessionContext({ variables: { "app.authority": "", "app.actor": actor, "app.role": role } });

    return em.transactional((transaction) => transaction.execute<object[]>(sql));
  };
  const refused = { message: expect.stringContaining("row-level security") };

  expect(await run("select path_id from released_path")).toEqual([{ path_id: pathId }]);
  await expect(run("update released_path set valid_until = valid_until + '1 day'::interval")).rejects.toMatchObject({
    code: "42501",
  });
  await expect(run("update released_path set revoked_at = now(), revoked_by = 'somebody'")).rejects.toMatchObject(
    refused,
  );
  await expect(
    run(`insert into released_path (id, path_id, token_hash, client_id, authority_id, steering_group, ags, released_by, valid_until)
    select gen_random_uuid(), 'P-BBBBBB', 'x', client_id, authority_id, steering_group, ags, '${actor}', valid_until from released_path`),
  ).rejects.toMatchObject(refused);
  await expect(
    run(`insert into sealed_mandate (id, path_id, client_id, office, body, actor, rests_on)
    select gen_random_uuid(), path_id, client_id, 'IMMIGRATION', steering_group, '${actor}', '{}' from released_path`),
  ).rejects.toMatchObject(refused);
  expect(await run(`update released_path set revoked_at = now(), revoked_by = '${actor}' returning path_id`)).toEqual([
    { path_id: pathId },
  ]);
  expect((await trust.askPath(bystander.token)).errors).toBeUndefined();
  await orm.close();
});

test("neither a steering group's question nor a case manager's asks whose account anything is", async () => {
  const { client, token } = await trust.givenReleasedPath(...OFFICES);
  const [{ definition } = { definition: "" }] = await trust.rows(
    "select pg_get_functiondef('account_handles'::regproc) as definition",
  );
  const as = await givenAccount(trust, client);
  await trust.rows(`create or replace function account_handles() returns uuid[] language plpgsql stable security definer as $$
    begin raise exception 'asked'; end $$`);

  const answers = [
    await trust.askPath(token),
    await askPreview(trust, client),
    await trust.askClients("permissions { id state receipt { header { person } } } livePaths { pathId }", {
      of: [client],
    }),
    await trust.releasePath(client),
    await trust.withdraw(client),
  ];
  const ofPerson = await trust.ask(MINE, { as });
  await trust.rows(String(definition));

  expect(answers.map(({ errors }) => errors)).toEqual(answers.map(() => undefined));
  expect(answers[0]?.statements).toBe(2);
  expect(ofPerson.errors).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
});
