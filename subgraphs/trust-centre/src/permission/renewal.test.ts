import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { manager, permissionInput, startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

const RECORD = "mutation ($input: PermissionInput!) { recordPermission(input: $input) { id state } }";

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

const record = (client: string, change: object = {}) =>
  trust.ask(RECORD, { as: manager, variables: { input: permissionInput(client, Office.CASE_MANAGEMENT, change) } });

async function givenPermission(): Promise<{ readonly client: string; readonly id: string }> {
  const client = await trust.givenClient();

  return { client, id: (await record(client)).data.recordPermission.id };
}

const statesOf = async (client: string, on: string) => {
  const [found] = (await trust.askClients(`permissions(on: "${on}") { id state(on: "${on}") }`, { of: [client] })).data;

  return found.permissions;
};

test("a renewal supersedes the permission on the day on which it begins to hold itself", async () => {
  const { client, id } = await givenPermission();
  const next = addDays(localDate(), 30);
  const { data } = await record(client, { renews: id, validFrom: next, validTo: addDays(next, 300) });
  const renewal = data.recordPermission.id;

  expect(await statesOf(client, addDays(next, -1))).toEqual([
    { id, state: "GIVEN" },
    { id: renewal, state: "UPCOMING" },
  ]);
  expect(await statesOf(client, next)).toEqual([{ id: renewal, state: "GIVEN" }]);
});

test("where the renewal is withdrawn before it begins, the permission that it supersedes is due by then", async () => {
  const { client, id } = await givenPermission();
  const next = addDays(localDate(), 20);
  const { data } = await record(client, { renews: id, validFrom: next, validTo: addDays(next, 300) });
  const due = async () => {
    const { endingPermissions } = (await trust.askOwnClients("endingPermissions { nodes { id } }", { of: [client] }))
      .data;

    return endingPermissions.nodes;
  };

  expect(await due()).toEqual([]);
  await trust.withdraw(client, { scope: { recipient: null, ids: [data.recordPermission.id] } });
  expect(await due()).toEqual([{ id }]);
});

test("a permission of another client, kind, sender or recipient, one that has ended and an unknown one are not renewed", async () => {
  const { client, id } = await givenPermission();
  const other = await givenPermission();
  const codeOf = async (change: object) =>
    (await record(client, change)).errors?.map(({ extensions }) => extensions.code);

  expect(await codeOf({ renews: other.id })).toEqual(["CONFLICT"]);
  expect(await codeOf({ renews: id, kind: "CONFIDENTIALITY_RELEASE" })).toEqual(["CONFLICT"]);
  expect(await codeOf({ renews: id, sender: Office.IMMIGRATION })).toEqual(["CONFLICT"]);
  expect(await codeOf({ renews: randomUUID() })).toEqual(["NOT_FOUND"]);
  await trust.withdraw(client);
  expect(await codeOf({ renews: id })).toEqual(["CONFLICT"]);
});

test("two who would renew each other's permission at the same instant are both a CONFLICT, and neither waits for the other", async () => {
  for (let round = 0; round < 12; round += 1) {
    const [one, other] = [await givenPermission(), await givenPermission()];
    const answers = await Promise.all([
      record(one.client, { renews: other.id }),
      record(other.client, { renews: one.id }),
    ]);

    for (const { errors } of answers) expect(errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  }
});
