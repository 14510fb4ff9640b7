import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Office } from "@kim-hub/kit/office";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { manager, startTestTrustCentre, steering, type TrustCentre } from "../testing/test-trust-centre.js";

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

test("a released path carries one mandate per released office, readable by that office alone, in two statements", async () => {
  const { token, client } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT, Office.IMMIGRATION);

  const { data, errors, statements } = await trust.askPath(token);

  expect(errors).toBeUndefined();
  expect(statements).toBe(2);
  expect(data.releasedPath).toMatchObject({
    ags: "05711",
    ageBand: "AGE_27_44",
    releasedOffices: ["CASE_MANAGEMENT", "IMMIGRATION"],
    namedOffices: [],
    naturalisationMandate: null,
  });
  const mandate = await trust.open(data.releasedPath.immigrationMandate, Office.IMMIGRATION, steering);
  expect(mandate).toMatchObject({
    pseudonyms: [client.replace("cm-", "abh-")],
    body: "LG-05711",
    purpose: "STEERING_CASE_REVIEW",
  });
  await expect(
    trust.open(data.releasedPath.immigrationMandate, Office.CASE_MANAGEMENT, steering),
  ).rejects.toMatchObject({
    extensions: { code: "NOT_AVAILABLE" },
  });
});

test("handle and mandates are new for every query", async () => {
  const { token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);

  const [first, second] = [await trust.askPath(token), await trust.askPath(token)];

  expect(first.data.releasedPath.pathId).toBe(second.data.releasedPath.pathId);
  expect(first.data.releasedPath.handle).not.toBe(second.data.releasedPath.handle);
  expect(first.data.releasedPath.caseManagementMandate).not.toBe(second.data.releasedPath.caseManagementMandate);
});

test("invented, foreign, expired and revoked tokens and a missing purpose are one and the same answer", async () => {
  const { token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  const expired = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  await trust.rows(
    `update released_path set valid_until = now() - interval '1 second' where path_id = '${expired.pathId}' returning 1`,
  );
  const revoked = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  await trust.ask(`mutation ($id: ID!) { revokePath(pathId: $id) }`, {
    as: manager,
    variables: { id: revoked.pathId },
  });

  const answers = [
    await trust.askPath("invented"),
    await trust.askPath(token, { ...steering, body: "LG-05554" }),
    await trust.askPath(token, { ...steering, purpose: null }),
    await trust.askPath(token, { ...steering, purpose: Purpose.STEERING_REPORT }),
    await trust.askPath(token, { role: Role.PUBLIC }),
    await trust.askPath(token, manager),
    await trust.askPath(expired.token),
    await trust.askPath(revoked.token),
  ];

  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers[0]?.data).toEqual({ releasedPath: null });
  expect(answers[0]?.errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
});

test("one person's token shows nothing of another person", async () => {
  await trust.givenReleasedPath(Office.CASE_MANAGEMENT, Office.IMMIGRATION, Office.NATURALISATION);
  const { token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);

  const { data } = await trust.askPath(token);

  expect(data.releasedPath.releasedOffices).toEqual(["CASE_MANAGEMENT"]);
});

test("another authority's client, another territory's steering group and other roles cannot be released or recorded", async () => {
  const client = await trust.givenClient();
  await trust.givenPermissions(client, Office.CASE_MANAGEMENT);

  const foreign = await trust.releasePath(client, {}, { ...manager, authority: "CM-05554" });
  const foreignClient = await trust.releasePath(
    client,
    { steeringGroup: "LG-05554" },
    { ...manager, authority: "CM-05554" },
  );
  const member = await trust.releasePath(client, {}, steering);

  expect(foreign.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect(foreignClient.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect(member.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});

test("the token is stored nowhere", async () => {
  const { token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  const rows = await trust.rows("select * from released_path");

  expect(JSON.stringify(rows) + trust.log()).not.toContain(token);
});
