import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { createEvent, createGiven, createPermission } from "../testing/create-permission.js";
import { manager, startTestTrustCentre, steering, type TrustCentre } from "../testing/test-trust-centre.js";

const TODAY = localDate();
const after = (days: number) => addDays(TODAY, days);
const { CASE_MANAGEMENT, IMMIGRATION, NATURALISATION } = Office;
const PERMISSIONS = "permissions { kind sender validFrom validTo categories }";

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

beforeEach(() => trust.rows("delete from disclosure_log"));

afterAll(() => trust.stop());

test("a client's permissions hold or will hold, also those that colleagues recorded, the first to end first; none that has ended or was withdrawn", async () => {
  const client = await trust.givenClient();
  const id = trust.idOf(client);
  const [withdrawn, ...given] = createGiven(id, { sender: NATURALISATION });
  const [ended, ...endedGiven] = createGiven(id, { validTo: TODAY });
  const coming = { validFrom: after(20), validTo: after(200), recordedBy: "cm-2" };
  await trust.given(
    ...[withdrawn, ...given, createEvent(withdrawn, "WITHDRAWN"), ended, ...endedGiven],
    ...createGiven(id, { ...coming, sender: IMMIGRATION }),
    ...createGiven(id, { kind: "CONFIDENTIALITY_RELEASE" }),
  );
  await trust.rows(
    `update permission set valid_from = '${after(-9)}', valid_to = '${after(-1)}' where id = '${ended.id}'`,
  );

  const { data } = await trust.askClients(PERMISSIONS, { of: [client] });

  expect(data).toEqual([
    {
      permissions: [
        {
          ...{ kind: "CONFIDENTIALITY_RELEASE", sender: CASE_MANAGEMENT },
          ...{ validFrom: TODAY, validTo: after(180), categories: ["PATH_SEGMENTS"] },
        },
        {
          ...{ kind: "CONSENT", sender: IMMIGRATION },
          ...{ validFrom: after(20), validTo: after(200), categories: ["PATH_SEGMENTS"] },
        },
      ],
    },
  ]);
});

test("a client's permissions that wait for a signature are a list of their own, the first to end first; none that was refused or has run out", async () => {
  const client = await trust.givenClient();
  const id = trust.idOf(client);
  const both = { giver: "GUARDIAN", guardiansNeeded: 2 } as const;
  const [halfSigned, asked, whole, refused, over] = [
    createPermission(id, { ...both, validTo: after(9) }),
    createPermission(id, { validTo: after(8), recordedBy: "cm-2" }),
    createPermission(id, both),
    createPermission(id, both),
    createPermission(id),
  ];
  const sign = (permission: typeof whole, signer: number) =>
    createEvent(permission, "GIVEN", { by: "GUARDIAN", signer });
  await trust.given(
    ...[halfSigned, sign(halfSigned, 2), asked, createEvent(asked, "REQUESTED"), whole, sign(whole, 1), sign(whole, 2)],
    ...[refused, sign(refused, 1), createEvent(refused, "REFUSED", { by: "GUARDIAN", signer: 2 })],
    ...[over, createEvent(over, "REQUESTED")],
  );
  await trust.rows(
    `update permission set valid_from = '${after(-9)}', valid_to = '${after(-1)}' where id = '${over.id}'`,
  );
  const list = (as?: object) =>
    trust.askClients("permissions(requested: true) { validTo guardiansNeeded events { event signer } }", {
      of: [client],
      ...(as && { as }),
    });

  expect((await list()).data).toEqual([
    {
      permissions: [
        { validTo: after(8), guardiansNeeded: 1, events: [{ event: "REQUESTED", signer: null }] },
        { validTo: after(9), guardiansNeeded: 2, events: [{ event: "GIVEN", signer: 2 }] },
      ],
    },
  ]);
  expect((await trust.askClients("permissions(requested: true) { kind }", { of: [client] })).statements).toBe(2);
  expect((await list({ ...manager, authority: "CM-05711-CARITAS" })).data).toEqual([{ permissions: [] }]);
  expect((await list(steering)).data).toEqual([{ permissions: null }]);
});

test("those that end within some days are those of the worklist: a renewed one is none of them", async () => {
  const client = await trust.givenClient();
  const of = (sender: Office, values: object) => createGiven(trust.idOf(client), { sender, ...values });
  await trust.given(
    ...[...of(CASE_MANAGEMENT, { validTo: after(3) }), ...of(IMMIGRATION, { validTo: after(4) })],
    ...of(IMMIGRATION, { validFrom: after(5), validTo: after(99) }),
  );
  const ending = (days: number) =>
    trust.askClients(`permissions(endingWithinDays: ${days}) { validTo }`, { of: [client] });

  expect((await ending(30)).data).toEqual([{ permissions: [{ validTo: after(3) }] }]);
  expect((await ending(2)).data).toEqual([{ permissions: [] }]);
  expect((await ending(367)).errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});

test("a page of clients costs one select and one statement of the log for the permissions, and the same for the paths", async () => {
  const [first, second] = [await trust.givenReleasedPath(CASE_MANAGEMENT), await trust.givenReleasedPath(IMMIGRATION)];
  const nobody = await trust.givenClient();
  await trust.rows("delete from disclosure_log");
  const of = [first.client, second.client, nobody, "unknown"];

  const permissions = await trust.askClients("permissions { kind }", { of });
  const paths = await trust.askClients("livePaths { pathId }", { of });

  const kinds = [{ kind: "CONFIDENTIALITY_RELEASE" }, { kind: "CONSENT" }];
  expect(permissions.data.map(({ permissions: found }: { permissions: object[] }) => found.length)).toEqual([
    2, 2, 0, 0,
  ]);
  expect(permissions.data[0].permissions).toEqual(expect.arrayContaining(kinds));
  expect(permissions.statements).toBe(2);
  expect(paths.data).toEqual([
    ...[{ livePaths: [{ pathId: first.pathId }] }, { livePaths: [{ pathId: second.pathId }] }],
    ...[{ livePaths: [] }, { livePaths: [] }],
  ]);
  expect(paths.statements).toBe(2);
  // Whoever has nothing is not named.
  expect(await trust.rows("select coordinate, subject from disclosure_log order by coordinate, subject")).toEqual(
    ["CaseClient.livePaths", "CaseClient.permissions"].flatMap((coordinate) =>
      [first, second]
        .map(({ client }) => ({ coordinate, subject: trust.idOf(client) }))
        .toSorted((left, right) => left.subject.localeCompare(right.subject)),
    ),
  );
});

test("of another authority's client nothing is answered nor logged, and to no other role or purpose of any", async () => {
  const { client } = await trust.givenReleasedPath(CASE_MANAGEMENT);
  await trust.rows("delete from disclosure_log");
  const ask = (as: object) => trust.askClients("permissions { kind } livePaths { pathId }", { as, of: [client] });

  expect((await ask({ ...manager, authority: "CM-05711-CARITAS" })).data).toEqual([{ permissions: [], livePaths: [] }]);
  expect(await trust.rows("select subject from disclosure_log")).toEqual([]);
  for (const as of [
    { role: Role.IMMIGRATION_CLERK, authority: "CM-05711", purpose: Purpose.RESIDENCE_PROCEDURE },
    { ...manager, purpose: Purpose.STEERING_REPORT },
    { ...steering, authority: "CM-05711" },
    {},
  ]) {
    const { data, errors } = await ask(as);

    expect(data).toEqual([{ permissions: null, livePaths: null }]);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["NOT_FOUND", "NOT_FOUND"]);
  }
});

test("where the log cannot be written, no client's permissions are answered", async () => {
  const { client } = await trust.givenReleasedPath(CASE_MANAGEMENT);
  await trust.rows("alter table disclosure_log rename to disclosure_log_away");
  const { data, errors } = await trust.askClients("permissions { kind } livePaths { pathId }", { of: [client] });
  await trust.rows("alter table disclosure_log_away rename to disclosure_log");

  expect(data).toEqual([{ permissions: null, livePaths: null }]);
  expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(["INTERNAL_SERVER_ERROR"]));
});
