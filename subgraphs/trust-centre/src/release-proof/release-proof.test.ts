import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { Office } from "@kim-hub/kit/office";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { database } from "../database.js";
import { PersonLink } from "../person/person-link.js";
import { askPreview, CASE_MANAGER, IMMIGRATION_COUNTER, NATURALISATION_COUNTER } from "../testing/counters.js";
import { officer } from "../testing/test-linkage.js";
import { startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

const LIST = `query ($first: Int = 50, $after: String) { permissionsOfOwnReleases(first: $first, after: $after) {
  nodes { permissionId pseudonym kind categories recipient textVersion language validFrom validTo givenOn endedOn state restsOn mandateIds }
  pageInfo { hasNextPage endCursor } } }`;
const { CASE_MANAGEMENT, IMMIGRATION, NATURALISATION } = Office;

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

beforeEach(() => trust.rows("delete from sealed_mandate"));

afterAll(() => trust.stop());

const steward = (authority: string) => ({
  ...{ role: Role.DATA_STEWARD, purpose: Purpose.RELEASE_PROOF, authority },
  actor: `steward-${authority}`,
});
const ask = (authority: string, page: object = {}) =>
  trust.ask(LIST, { as: steward(authority), variables: { ...page } });
const list = async (authority: string) => (await ask(authority)).data.permissionsOfOwnReleases.nodes;
const linkOf = async (pseudonym: string) => {
  const [link] = await trust.rows(`select id, person_id from person_link where pseudonym = '${pseudonym}'`);

  return { id: String(link?.id), personId: String(link?.person_id) };
};

test("a steward lists on which permissions the own authority's releases rest, by two statements; nobody else's name is in it", async () => {
  const { client, token } = await trust.givenReleasedPath(CASE_MANAGEMENT, IMMIGRATION);
  await trust.askPath(token);
  const own = client.replace("cm-", "abh-");
  const given = await trust.rows(
    `select permission.id, event.id as event from permission join permission_event event on event.permission_id = permission.id
     where client_id = '${trust.idOf(client)}' and sender = 'IMMIGRATION' order by kind desc`,
  );
  const mandates = await trust.rows("select id from sealed_mandate where office = 'IMMIGRATION'");

  const { data, errors, statements, text } = await ask("ABH-05711");

  expect(errors).toBeUndefined();
  expect(statements).toBe(2);
  const common = {
    pseudonym: own,
    categories: ["PATH_SEGMENTS"],
    recipient: "LG-05711",
    textVersion: "2026-1",
    language: "de",
    validFrom: localDate(),
    validTo: addDays(localDate(), 180),
    givenOn: localDate(),
    endedOn: null,
    state: "GIVEN",
    mandateIds: mandates.map(({ id }) => id),
  };
  const kinds = ["CONSENT", "CONFIDENTIALITY_RELEASE"];
  expect(data.permissionsOfOwnReleases.nodes).toHaveLength(2);
  expect(data.permissionsOfOwnReleases.nodes).toEqual(
    expect.arrayContaining(
      given.map(({ id, event }, index) => ({ ...common, permissionId: id, kind: kinds[index], restsOn: [event] })),
    ),
  );
  for (const foreign of [client, client.replace("cm-", "ebh-"), trust.idOf(client), "cm-1", "CM-05711"])
    expect(text).not.toContain(foreign);
  expect(
    await trust.rows(
      "select subject, actor from disclosure_log where coordinate = 'Query.permissionsOfOwnReleases' order by at desc limit 1",
    ),
  ).toEqual([{ subject: (await linkOf(own)).id, actor: "steward-ABH-05711" }]);
});

test("another office's and another authority's steward get nothing of it", async () => {
  const { token } = await trust.givenReleasedPath(IMMIGRATION);
  await trust.askPath(token);

  expect(await list("ABH-05711")).toHaveLength(2);
  for (const other of ["ABH-05554", "EBH-05711", "CM-05711"]) expect(await list(other)).toEqual([]);
});

test("a permission that nothing was released on is no part of it", async () => {
  const { client, token } = await trust.givenReleasedPath(IMMIGRATION);
  expect(await list("ABH-05711")).toEqual([]);
  await trust.askPath(token);
  await trust.givenPermissions(client, IMMIGRATION);
  await trust.givenReleasedPath(IMMIGRATION);

  const used = await list("ABH-05711");

  expect(used.map(({ pseudonym }: { pseudonym: string }) => pseudonym)).toEqual(
    Array(2).fill(client.replace("cm-", "abh-")),
  );
});

test("a preview is passed on too, and rests on its permissions", async () => {
  const client = await trust.givenClient();
  await trust.givenPermissions(client, NATURALISATION);
  await askPreview(trust, client);

  expect(await list("EBH-05711")).toMatchObject([{ state: "GIVEN" }, { state: "GIVEN" }]);
});

test("what was withdrawn stays as proof, with the day on which it ended", async () => {
  const { client, token } = await trust.givenReleasedPath(IMMIGRATION);
  await trust.askPath(token);
  await trust.withdraw(client);

  expect(await list("ABH-05711")).toMatchObject(
    Array(2).fill({ state: "WITHDRAWN", givenOn: localDate(), endedOn: localDate() }),
  );
});

test("a link that has ended keeps its proof, one that was deleted leaves none", async () => {
  const { client, token } = await trust.givenReleasedPath(IMMIGRATION);
  await trust.askPath(token);
  const own = client.replace("cm-", "abh-");
  await trust.rows(`update person_link set ended_at = now() where pseudonym = '${own}'`);
  expect(await list("ABH-05711")).toHaveLength(2);

  await trust.rows(`select delete_link(link) from person_link link where pseudonym = '${own}'`);

  expect(await list("ABH-05711")).toEqual([]);
  expect(await trust.rows("select link_ids from sealed_mandate")).toEqual([{ link_ids: [] }]);
});

test("of a person whom two authorities of an office know, each lists what rests on its own handle", async () => {
  const { client, token } = await trust.givenReleasedPath(IMMIGRATION);
  await trust.askPath(token);
  const moved = new PersonLink({
    ...{ office: IMMIGRATION, pseudonym: `abh-moved-${randomUUID()}`, authorityId: "ABH-05554" },
    personId: (await linkOf(client)).personId,
  });
  await trust.given(moved);
  await trust.askPath(token);
  expect(await list("ABH-05554")).toEqual([]);

  const again = (await trust.releasePath(client)).data.releasePath;
  await trust.askPath(again.token);

  const [old, now] = [await list("ABH-05711"), await list("ABH-05554")];
  expect(old).toMatchObject(Array(2).fill({ pseudonym: client.replace("cm-", "abh-"), mandateIds: { length: 3 } }));
  expect(now).toMatchObject(Array(2).fill({ pseudonym: moved.pseudonym, mandateIds: { length: 1 } }));
});

test("the pages together are the list", async () => {
  for (let people = 0; people < 3; people += 1) {
    const { token } = await trust.givenReleasedPath(IMMIGRATION);
    await trust.askPath(token);
  }
  const all = await list("ABH-05711");

  const paged = [];
  let after: string | null = null;
  do {
    const { data } = await ask("ABH-05711", { first: 1, after });
    const { nodes, pageInfo } = data.permissionsOfOwnReleases;
    paged.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);

  expect(all).toHaveLength(6);
  expect(paged).toEqual(all);
});

test.each([
  [CASE_MANAGER.as, "FORBIDDEN"],
  [IMMIGRATION_COUNTER.as, "FORBIDDEN"],
  [NATURALISATION_COUNTER.as, "FORBIDDEN"],
  [officer, "NOT_FOUND"],
  [{ role: Role.DATA_STEWARD, authority: "ABH-05711", purpose: Purpose.CASE_WORK }, "NOT_FOUND"],
])("no other role and purpose may ask: $role", async (as, code) => {
  const { data, errors } = await trust.ask(LIST, { as });

  expect(data).toEqual({ permissionsOfOwnReleases: null });
  expect(errors).toMatchObject([{ extensions: { code } }]);
});

test("the database shows an office's steward no mandate and no permission, and no other role the list", async () => {
  const { token } = await trust.givenReleasedPath(IMMIGRATION);
  await trust.askPath(token);
  const orm = createOrm(database, trust.applicationUrl);
  const read = (sql: string, role: Role) => {
    const em = orm.em.fork();
    em.setSessionContext({ variables: { "app.authority": "ABH-05711", "app.actor": "x", "app.role": role } });

    return em.transactional((each) => each.execute(sql));
  };
  const rows = await Promise.all([
    read("select id from sealed_mandate", Role.DATA_STEWARD),
    read("select id from permission", Role.DATA_STEWARD),
    read("select id from list_proven_permissions('', 9)", Role.IMMIGRATION_CLERK),
    read("select id from list_proven_permissions('', 9)", Role.DATA_STEWARD),
  ]);
  await orm.close();

  expect(rows).toMatchObject([[], [], [], { length: 2 }]);
});
