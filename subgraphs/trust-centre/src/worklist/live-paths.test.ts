import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { manager, startTestTrustCentre, steering, type TrustCentre } from "../testing/test-trust-centre.js";

const TODAY = localDate();
const after = (days: number) => addDays(TODAY, days);
const { CASE_MANAGEMENT, IMMIGRATION } = Office;

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

beforeEach(() => trust.rows("delete from released_path; delete from disclosure_log"));

afterAll(() => trust.stop());

const list = (args = "", as: object = manager) =>
  trust.askOwnClients(
    `livePaths${args} { nodes { pathId dueOn validUntil recipient client { pseudonym } } pageInfo { endCursor } }`,
    { as },
  );
const ids = async (args?: string, as?: object) => {
  const { data } = await list(args, as);

  return data.livePaths.nodes.map(({ pathId }: { pathId: string }) => pathId);
};
const on = (day: string) => `(on: "${day}")`;
/** The last day of the permissions of one kind of one office, of the client of a path. */
const endOn = (day: string, kind: string, client: string, sender = "CASE_MANAGEMENT") =>
  trust.rows(`update permission set valid_from = '${addDays(day, -200)}', valid_to = '${day}'
    where client_id = '${trust.idOf(client)}' and kind = '${kind}' and sender = '${sender}'`);

test("living paths come with their clients and without a token, the first to end first, by one select and one log entry", async () => {
  const long = await trust.givenReleasedPath(CASE_MANAGEMENT, IMMIGRATION);
  const client = await trust.givenClient();
  await trust.givenPermissions(client, CASE_MANAGEMENT);
  const short = (await trust.releasePath(client, { sitting: after(5) })).data.releasePath;
  await trust.rows("delete from disclosure_log");

  const { data, statements, text } = await list();

  expect(data.livePaths.nodes).toEqual([
    {
      ...{ pathId: short.pathId, validUntil: short.validUntil, dueOn: after(5) },
      ...{ recipient: "LG-05711", client: { pseudonym: client } },
    },
    expect.objectContaining({ pathId: long.pathId, client: { pseudonym: long.client } }),
  ]);
  expect(statements).toBe(2);
  const [hashed] = await trust.rows(`select token_hash from released_path where path_id = '${long.pathId}'`);
  for (const secret of [short.token, long.token, hashed?.token_hash]) expect(text).not.toContain(secret);
  const logged = await trust.rows("select subject, coordinate from disclosure_log order by subject");
  expect(logged).toEqual(
    [long.client, client]
      .map((each) => ({ subject: trust.idOf(each), coordinate: "OwnClients.livePaths" }))
      .toSorted((left, right) => left.subject.localeCompare(right.subject)),
  );
});

test("a revoked, a withdrawn and an expired path are not on the list", async () => {
  const [revoked, withdrawn, expired] = [
    await trust.givenReleasedPath(CASE_MANAGEMENT),
    await trust.givenReleasedPath(CASE_MANAGEMENT),
    await trust.givenReleasedPath(CASE_MANAGEMENT),
  ];
  const before = await ids();
  await trust.ask("mutation ($id: ID!) { revokePath(pathId: $id) }", {
    as: manager,
    variables: { id: revoked.pathId },
  });
  await trust.withdraw(withdrawn.client);
  await trust.rows(
    `update released_path set valid_until = now() - interval '1 second' where path_id = '${expired.pathId}'`,
  );

  expect(before).toHaveLength(3);
  expect(await ids()).toEqual([]);
});

test.each<readonly [what: string, change: (client: string) => Promise<unknown>, dueOn: string | null]>([
  [
    "a consent of one office ended, and those of another hold",
    (client) => endOn(after(-1), "CONSENT", client),
    after(180),
  ],
  ["a consent ends tomorrow, and another office's hold", (client) => endOn(after(1), "CONSENT", client), after(180)],
  [
    "one office's consent and the other's release from confidentiality ended",
    async (client) => {
      await endOn(after(-1), "CONSENT", client);
      await endOn(after(-1), "CONFIDENTIALITY_RELEASE", client, "IMMIGRATION");
    },
    null,
  ],
  [
    "of one office the consent ends on the third day, of the other the release from confidentiality on the second",
    async (client) => {
      await endOn(after(3), "CONSENT", client);
      await endOn(after(2), "CONFIDENTIALITY_RELEASE", client, "IMMIGRATION");
    },
    after(3),
  ],
  [
    "the permissions of both offices end today",
    async (client) => {
      await endOn(TODAY, "CONSENT", client);
      await endOn(TODAY, "CONSENT", client, "IMMIGRATION");
    },
    TODAY,
  ],
])("the list and the steering group agree where %s", async (_what, change, dueOn) => {
  const { client, token, pathId } = await trust.givenReleasedPath(CASE_MANAGEMENT, IMMIGRATION);
  await trust.rows(`update released_path set valid_until = now() + interval '300 days' where path_id = '${pathId}'`);
  await change(client);

  const { data } = await list();
  const path = await trust.askPath(token, steering);

  expect(data.livePaths.nodes.map((node: { dueOn: string }) => node.dueOn)).toEqual(dueOn === null ? [] : [dueOn]);
  expect(path.data.releasedPath === null).toBe(dueOn === null);
});

test("a permission given after the release keeps no path alive", async () => {
  const { client } = await trust.givenReleasedPath(CASE_MANAGEMENT);
  for (const kind of ["CONSENT", "CONFIDENTIALITY_RELEASE"]) await endOn(after(-1), kind, client);
  await trust.givenPermissions(client, CASE_MANAGEMENT);

  expect(await ids()).toEqual([]);
});

test("a path is alive from the day of its release to the last on which it can be read", async () => {
  const { pathId } = await trust.givenReleasedPath(CASE_MANAGEMENT);
  const until = "'2099-03-01T12:00:00Z'";
  await trust.rows(`update permission set valid_to = '2099-12-31';
    update released_path set valid_until = ${until}`);

  expect(await ids(on(after(-1)))).toEqual([]);
  expect(await ids(on(TODAY))).toEqual([pathId]);
  expect(await ids(on("2099-03-01"))).toEqual([pathId]);
  expect(await ids(on("2099-03-02"))).toEqual([]);
  // A path of a day gone by that has ended since is no longer anybody's concern.
  await trust.rows(
    "update released_path set released_at = now() - interval '9 days', valid_until = now() - interval '1 day'",
  );
  expect(await ids(on(after(-3)))).toEqual([]);
});

test("what a colleague released is on the list; another authority's is not, and no role but the case manager's sees any", async () => {
  const { pathId } = await trust.givenReleasedPath(CASE_MANAGEMENT);

  expect(await ids("", { ...manager, actor: "cm-2" })).toEqual([pathId]);
  expect(await ids("", { ...manager, authority: "CM-05554" })).toEqual([]);
  expect(await list("", { ...steering, authority: "CM-05711" })).toMatchObject({
    data: { livePaths: null },
    errors: [{ extensions: { code: "NOT_FOUND" } }],
  });
});
