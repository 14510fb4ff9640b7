import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

const KINDS = ["CONSENT", "CONFIDENTIALITY_RELEASE"];

/** Moves all that is recorded of the client into the past, as if these days had passed. */
const pass = (days: number, client: string) =>
  trust.rows(`
    with moved as (update permission set valid_from = valid_from - ${days}, valid_to = valid_to - ${days}
      where client_id = '${trust.idOf(client)}' returning id),
    events as (update permission_event set recorded_at = recorded_at - interval '${days} days', on_day = on_day - ${days}
      where permission_id in (select id from permission where client_id = '${trust.idOf(client)}'))
    update released_path set released_at = released_at - interval '${days} days' where client_id = '${trust.idOf(client)}'`);

test("what begins to hold after the release is no part of the path, although it was permitted before", async () => {
  const client = await trust.givenClient();
  await trust.givenPermissions(client, Office.CASE_MANAGEMENT);
  for (const kind of KINDS)
    await trust.givenPermission(client, Office.IMMIGRATION, { kind, validFrom: addDays(localDate(), 5) });
  const { token } = (await trust.releasePath(client)).data.releasePath;

  await pass(5, client);

  expect((await trust.askPath(token)).data.releasedPath.releasedOffices).toEqual(["CASE_MANAGEMENT"]);
  const later = await trust.releasePath(client);
  expect(later.data.releasePath.releasedOffices).toEqual(["CASE_MANAGEMENT", "IMMIGRATION"]);
});

test("a path that ended with its permission does not come back with the next one", async () => {
  const client = await trust.givenClient();
  for (const kind of KINDS) {
    const change = { kind, validTo: addDays(localDate(), 2) };
    await trust.givenPermission(client, Office.CASE_MANAGEMENT, change);
    const next = { kind, validFrom: addDays(localDate(), 10) };
    await trust.givenPermission(client, Office.CASE_MANAGEMENT, next);
  }
  const { token } = (await trust.releasePath(client)).data.releasePath;

  await pass(10, client);

  expect((await trust.askPath(token)).errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
});
