import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Office } from "@kim-hub/kit/office";
import {
  manager,
  permissionInput,
  RECORD,
  startTestTrustCentre,
  type TrustCentre,
} from "../testing/test-trust-centre.js";

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

test.each([
  ["NUL", "cm\0", "holds the character NUL, which no text may"],
  ["half a surrogate pair", "cm\ud800", "holds half of a surrogate pair, which no text may"],
  ["more than any id", "c".repeat(201), "is longer than 200 characters"],
])("an id with %s is BAD_USER_INPUT, by argument and rule", async (_kind, id, rule) => {
  const path = await trust.releasePath(id);
  const consent = await trust.ask(RECORD, {
    as: manager,
    variables: { input: permissionInput(id, Office.IMMIGRATION) },
  });

  for (const { errors, text } of [path, consent]) {
    expect(errors).toMatchObject([
      { message: `The argument input.clientPseudonym ${rule}.`, extensions: { code: "BAD_USER_INPUT" } },
    ]);
    expect(text).not.toContain(JSON.stringify(id).slice(1, -1));
  }
});

test("a text longer than any column is BAD_USER_INPUT", async () => {
  const input = permissionInput(await trust.givenClient(), Office.IMMIGRATION, { textVersion: "x".repeat(10_001) });
  const { errors } = await trust.ask(RECORD, { as: manager, variables: { input } });

  expect(errors).toMatchObject([{ message: "The argument input.textVersion is longer than 10000 characters." }]);
});

test("what the gateway knows of an entity is held to the same rules", async () => {
  const { errors } = await trust.ask(
    "query ($known: [_Any!]!) { _entities(representations: $known) { ... on ReleasedPath { pathId } } }",
    { variables: { known: [{ __typename: "ReleasedPath", handle: "h\0" }] } },
  );

  expect(errors).toMatchObject([
    { message: "The argument representations holds the character NUL, which no text may." },
  ]);
});

test("of an id that no row can have there is no permission", async () => {
  const client = await trust.givenClient();
  const channel = "WRITTEN";
  const questions = [
    [RECORD, { input: permissionInput(client, Office.IMMIGRATION, { renews: "none" }) }],
    [
      "mutation ($input: PermissionAnswerInput!) { givePermission(input: $input) { id } }",
      { input: { permissionId: "none", channel } },
    ],
    ['mutation { invalidatePermission(permissionId: "none", reason: OTHER_TEXT) { id } }', {}],
  ] as const;

  for (const [question, variables] of questions) {
    const { errors } = await trust.ask(question, { as: manager, variables });
    expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  }
  const withdrawn = await trust.withdraw(client, { scope: { recipient: null, ids: ["none"] } });
  expect(withdrawn.data).toEqual({ withdrawPermissions: [] });
});

test("the 16th birthday is no more than 16 years ahead", async () => {
  const input = permissionInput(await trust.givenClient(), Office.IMMIGRATION, {
    giver: "GUARDIAN",
    sixteenOn: "2999-12-31",
  });
  const { errors } = await trust.ask(RECORD, { as: manager, variables: { input } });

  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});
