import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import type { PermissionValues } from "../permission/permission.js";
import { createEvent, createGiven } from "../testing/create-permission.js";
import { manager, startTestTrustCentre, steering, type TrustCentre } from "../testing/test-trust-centre.js";

const [PATH_SEGMENTS, OFFICE_NAME] = ["PATH_SEGMENTS", "OFFICE_NAME"] as const;
const MANAGER = { ...manager, actor: "cm-1" };
const ON = addDays(localDate(), 100);
const after = (days: number) => addDays(ON, days);

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

beforeEach(() => trust.rows("delete from permission_event; delete from permission; delete from disclosure_log"));

afterAll(() => trust.stop());

const list = (args = `on: "${ON}"`, as?: object, of?: readonly string[]) =>
  trust.askOwnClients(
    `endingPermissions(${args}) { nodes { id kind validTo sender recipient client { pseudonym } } pageInfo { hasNextPage endCursor } }`,
    { as: as ?? MANAGER, of },
  );
const days = async (args?: string, as?: object) => {
  const { data } = await list(args, as);

  return data.endingPermissions.nodes.map(({ validTo }: { validTo: string }) => validTo);
};
const consent = (client: string, values: Partial<PermissionValues>) => createGiven(trust.idOf(client), values);

test("what ends within 30 days of a day comes with its client, the first to end first, by one select and one log entry", async () => {
  const [one, other] = [await trust.givenClient(), await trust.givenClient()];
  const [release, given] = createGiven(trust.idOf(one), { kind: "CONFIDENTIALITY_RELEASE", validTo: after(2) });
  const [last, lastGiven] = consent(other, { validTo: after(30), sender: Office.IMMIGRATION });
  await trust.given(release, given, last, lastGiven);
  await trust.given(...consent(one, { validTo: after(-1) }), ...consent(other, { validTo: after(31) }));

  const { data, statements } = await list();

  expect(data.endingPermissions.nodes).toEqual([
    {
      ...{ kind: "CONFIDENTIALITY_RELEASE", validTo: after(2), id: release.id },
      ...{ sender: "CASE_MANAGEMENT", recipient: "LG-05711", client: { pseudonym: one } },
    },
    {
      ...{ kind: "CONSENT", validTo: after(30), id: last.id },
      ...{ sender: "IMMIGRATION", recipient: "LG-05711", client: { pseudonym: other } },
    },
  ]);
  expect(statements).toBe(2);
  const logged = await trust.rows(`select subject, actor, kind, purpose from disclosure_log
    where coordinate = 'OwnClients.endingPermissions'`);
  const who = { actor: "cm-1", kind: "READ", purpose: "CASE_WORK" };
  expect(logged).toHaveLength(2);
  for (const client of [one, other]) expect(logged).toContainEqual({ ...who, subject: trust.idOf(client) });
});

test("the view reaches as far as it is asked, from the day itself to a year; no farther and not back", async () => {
  const client = await trust.givenClient();
  const of = (sender: Office, days: number) => consent(client, { sender, validTo: after(days) });
  await trust.given(...of(Office.CASE_MANAGEMENT, 0), ...of(Office.IMMIGRATION, 1), ...of(Office.NATURALISATION, 60));

  expect(await days(`on: "${ON}", withinDays: 0`)).toEqual([ON]);
  expect(await days(`on: "${ON}", withinDays: 366`)).toEqual([ON, after(1), after(60)]);
  expect(await days(`on: "${after(1)}"`)).toEqual([after(1)]);
  // Today without a day.
  expect(await days("withinDays: 101")).toEqual([ON, after(1)]);
  expect(await days(`on: "9999-12-31", withinDays: 366`)).toEqual([]);
  for (const withinDays of [-1, 367])
    expect((await list(`withinDays: ${withinDays}`)).errors).toMatchObject([
      { message: `The days must be 0 to 366, not ${withinDays}.`, extensions: { code: "BAD_USER_INPUT" } },
    ]);
});

test("a page goes on where the one before ended", async () => {
  const client = await trust.givenClient();
  await trust.given(
    ...[Office.CASE_MANAGEMENT, Office.IMMIGRATION].flatMap((sender) => consent(client, { sender, validTo: after(3) })),
    ...consent(client, { sender: Office.NATURALISATION, validTo: after(1) }),
  );
  const first = await list(`on: "${ON}", first: 2`);
  const { endCursor, hasNextPage } = first.data.endingPermissions.pageInfo;
  const second = await list(`on: "${ON}", first: 2, after: "${endCursor}"`);
  const senders = [first, second].flatMap(({ data }) =>
    data.endingPermissions.nodes.map(({ sender }: { sender: string }) => sender),
  );

  expect(hasNextPage).toBe(true);
  expect(second.data.endingPermissions.pageInfo.hasNextPage).toBe(false);
  expect(senders[0]).toBe("NATURALISATION");
  expect(new Set(senders).size).toBe(3);
});

const ENDING = { categories: [PATH_SEGMENTS, OFFICE_NAME], validTo: after(10) };
const RENEWAL = { categories: [OFFICE_NAME, PATH_SEGMENTS], validFrom: after(11), validTo: after(200) };

test.each<readonly [what: string, renewal: Partial<PermissionValues>, due: boolean]>([
  ["begins before it ends", { ...RENEWAL, validFrom: after(-30) }, false],
  ["begins on the next day", RENEWAL, false],
  ["was recorded by a colleague", { ...RENEWAL, recordedBy: "cm-2" }, false],
  ["begins a day later than the next", { ...RENEWAL, validFrom: after(12) }, true],
  ["ends on the same day", { ...RENEWAL, validFrom: after(-30), validTo: after(10) }, true],
  ["leaves out a category of data", { ...RENEWAL, categories: [PATH_SEGMENTS] }, true],
  ["is another office's", { ...RENEWAL, sender: Office.IMMIGRATION }, true],
  ["is for another steering group", { ...RENEWAL, recipient: "LG-05554" }, true],
])("a permission is renewed or due where the one that goes on %s", async (_what, renewal, due) => {
  const client = await trust.givenClient();
  await trust.given(...consent(client, ENDING), ...consent(client, renewal));

  expect((await days()).includes(ENDING.validTo)).toBe(due);
});

test("neither a withdrawn permission, nor one of the other kind, nor another client's renews a permission", async () => {
  const [client, other] = [await trust.givenClient(), await trust.givenClient()];
  const [withdrawn, given] = consent(client, RENEWAL);
  await trust.given(
    ...[...consent(client, ENDING), withdrawn, given, createEvent(withdrawn, "WITHDRAWN"), ...consent(other, RENEWAL)],
    ...createGiven(trust.idOf(client), { ...RENEWAL, kind: "CONFIDENTIALITY_RELEASE" }),
  );

  expect(await days()).toEqual([ENDING.validTo]);
});

test("a withdrawn permission is not due", async () => {
  const client = await trust.givenClient();
  await trust.givenPermissions(client, Office.CASE_MANAGEMENT);
  const before = await days("withinDays: 180");
  await trust.withdraw(client, { scope: { kind: "CONSENT" } });

  expect(before).toHaveLength(2);
  expect((await list("withinDays: 180")).data.endingPermissions.nodes).toMatchObject([
    { kind: "CONFIDENTIALITY_RELEASE" },
  ]);
});

test("what a colleague recorded is on the list, and nothing of a client who was not named", async () => {
  const [client, other] = [await trust.givenClient(), await trust.givenClient()];
  await trust.given(...consent(client, { validTo: ON, recordedBy: "cm-2" }), ...consent(other, { validTo: after(1) }));

  expect((await list(undefined, MANAGER, [client])).data.endingPermissions.nodes).toMatchObject([
    { validTo: ON, client: { pseudonym: client } },
  ]);
});

test("nobody sees another authority's clients, and no role but the case manager's or other purpose any list", async () => {
  const client = await trust.givenClient();
  await trust.given(...consent(client, { validTo: ON }));
  const others = [
    { role: Role.IMMIGRATION_CLERK, authority: "CM-05711", actor: "cm-1", purpose: Purpose.RESIDENCE_PROCEDURE },
    { ...MANAGER, purpose: Purpose.STEERING_REPORT },
    { ...steering, actor: "cm-1" },
    {},
  ];

  expect(await days()).toEqual([ON]);
  expect(await days(undefined, { ...MANAGER, authority: "CM-05554" })).toEqual([]);
  // Another office's name of the same person is no client's.
  const foreign = [client.replace("cm-", "abh-"), "unknown"];
  expect((await list(undefined, MANAGER, foreign)).data.endingPermissions.nodes).toEqual([]);
  for (const as of others) {
    const { data, errors } = await list(undefined, as);

    expect(data).toEqual({ endingPermissions: null });
    expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  }
});
