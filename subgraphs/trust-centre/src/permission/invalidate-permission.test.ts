import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { manager, permissionInput, startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

const yesterday = addDays(localDate(), -1);

const invalidate = (id: string, as: object = manager) =>
  trust.ask(
    `mutation ($id: ID!) { invalidatePermission(permissionId: $id, reason: NOT_ENTITLED) {
      state before: state(on: "${yesterday}") events { event onDay by invalidReason } } }`,
    { as, variables: { id } },
  );

const ask = (verb: "recordPermission" | "requestPermission", input: object) =>
  trust.ask(`mutation ($input: PermissionInput!) { ${verb}(input: $input) { id } }`, {
    as: manager,
    variables: { input },
  });

test("a permission that never held is INVALIDATED from its first day on, and why is kept", async () => {
  const client = await trust.givenClient();
  const input = permissionInput(client, Office.IMMIGRATION, { validFrom: yesterday, on: yesterday });
  const { id } = (await ask("recordPermission", input)).data.recordPermission;

  const { data, errors } = await invalidate(id);
  const again = await invalidate(id);

  expect(errors).toBeUndefined();
  expect(data.invalidatePermission).toEqual({
    state: "INVALIDATED",
    before: "INVALIDATED",
    events: [
      { event: "GIVEN", onDay: yesterday, by: "PERSON", invalidReason: null },
      { event: "INVALIDATED", onDay: yesterday, by: null, invalidReason: "NOT_ENTITLED" },
    ],
  });
  expect(again.data).toEqual(data);
});

test("every path of the person to that group is dead for good", async () => {
  const { client, token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  const [row] = await trust.rows(
    `select id from permission where client_id = '${trust.idOf(client)}' and kind = 'CONSENT'`,
  );

  await invalidate(String(row?.id));
  await trust.givenPermissions(client, Office.CASE_MANAGEMENT);

  expect((await trust.askPath(token)).errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
});

test("only what was given can be invalid, and nobody else's permission is found", async () => {
  const client = await trust.givenClient();
  const input = permissionInput(client, Office.IMMIGRATION);
  const requested = (await ask("requestPermission", input)).data.requestPermission;
  const given = (await ask("recordPermission", input)).data.recordPermission;

  const answers = [await invalidate(requested.id), await invalidate(given.id, { ...manager, authority: "CM-05754" })];

  expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(["CONFLICT", "NOT_FOUND"]);
});
