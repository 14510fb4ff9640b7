import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { database } from "../database.js";
import { PersonLink } from "../person/person-link.js";
import { startTrustCentre } from "../start.js";

const manager = { role: Role.CASE_MANAGER, authority: "CM-05711", purpose: Purpose.CASE_WORK };
const steering = { role: Role.STEERING_GROUP_MEMBER, body: "LG-05711", purpose: Purpose.STEERING_CASE_REVIEW };

const PATH = `query ($token: ID!) { releasedPath(token: $token) { handle pathId ags validUntil ageBand releasedOffices namedOffices
  caseManagementMandate immigrationMandate naturalisationMandate } }`;
const RELEASE = `mutation ($input: ReleasePathInput!) { releasePath(input: $input) { token pathId validUntil releasedOffices } }`;
const CONSENT = `mutation ($input: PermissionInput!) { recordConsent(input: $input) { id } }`;
const CONFIDENTIALITY = `mutation ($input: PermissionInput!) { recordConfidentialityRelease(input: $input) { id } }`;
const WITHDRAW = `mutation ($client: ID!, $sender: Office) { withdrawConsent(clientPseudonym: $client, steeringGroup: "LG-05711", sender: $sender) { sender withdrawnAt } }`;

let trust: TestSubgraph;

beforeAll(async () => {
  trust = await startTestSubgraph("trust-centre", database, startTrustCentre);
});

afterAll(() => trust.stop());

/** A new client, known to all three offices; returns the case management's pseudonym. */
async function givenClient(): Promise<string> {
  const personId = randomUUID();
  const link = (office: Office, prefix: string, authorityId: string) =>
    new PersonLink({ personId, office, pseudonym: `${prefix}-${personId}`, authorityId });
  await trust.given(
    link(Office.CASE_MANAGEMENT, "cm", "CM-05711"),
    link(Office.IMMIGRATION, "abh", "ABH-05711"),
    link(Office.NATURALISATION, "ebh", "EBH-05711"),
  );

  return `cm-${personId}`;
}

const permission = (clientPseudonym: string, sender: Office, change: object = {}) => ({
  clientPseudonym,
  sender,
  steeringGroup: "LG-05711",
  categories: ["PATH_SEGMENTS"],
  validFrom: localDate(),
  validTo: addDays(localDate(), 180),
  textVersion: "2026-1",
  language: "de",
  channel: "WRITTEN",
  ...change,
});

async function givenPermissions(client: string, ...senders: readonly Office[]): Promise<void> {
  for (const sender of senders) {
    for (const mutation of [CONSENT, CONFIDENTIALITY]) {
      const { errors } = await trust.ask(mutation, { as: manager, variables: { input: permission(client, sender) } });
      expect(errors).toBeUndefined();
    }
  }
}

const release = (clientPseudonym: string, change: object = {}, as: object = manager) =>
  trust.ask(RELEASE, {
    as,
    variables: { input: { clientPseudonym, steeringGroup: "LG-05711", ageBand: "AGE_27_44", ...change } },
  });
const ask = (token: string, as: object = steering) => trust.ask(PATH, { as, variables: { token } });

async function givenReleasedPath(
  ...senders: readonly Office[]
): Promise<{ client: string; token: string; pathId: string }> {
  const client = await givenClient();
  await givenPermissions(client, ...senders);
  const { data } = await release(client);

  return { client, token: data.releasePath.token, pathId: data.releasePath.pathId };
}

test("a released path carries one mandate per released office, readable by that office alone, in two statements", async () => {
  const { token, client } = await givenReleasedPath(Office.CASE_MANAGEMENT, Office.IMMIGRATION);

  const { data, errors, statements } = await ask(token);

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
    pseudonym: client.replace("cm-", "abh-"),
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
  const { token } = await givenReleasedPath(Office.CASE_MANAGEMENT);

  const [first, second] = [await ask(token), await ask(token)];

  expect(first.data.releasedPath.pathId).toBe(second.data.releasedPath.pathId);
  expect(first.data.releasedPath.handle).not.toBe(second.data.releasedPath.handle);
  expect(first.data.releasedPath.caseManagementMandate).not.toBe(second.data.releasedPath.caseManagementMandate);
});

test("invented, foreign, expired and revoked tokens and a missing purpose are one and the same answer", async () => {
  const { token } = await givenReleasedPath(Office.CASE_MANAGEMENT);
  const expired = await givenReleasedPath(Office.CASE_MANAGEMENT);
  await trust.rows(
    `update released_path set valid_until = now() - interval '1 second' where path_id = '${expired.pathId}' returning 1`,
  );
  const revoked = await givenReleasedPath(Office.CASE_MANAGEMENT);
  await trust.ask(`mutation ($id: ID!) { revokePath(pathId: $id) }`, {
    as: manager,
    variables: { id: revoked.pathId },
  });

  const answers = [
    await ask("invented"),
    await ask(token, { ...steering, body: "LG-05554" }),
    await ask(token, { ...steering, purpose: null }),
    await ask(token, { ...steering, purpose: Purpose.STEERING_REPORT }),
    await ask(token, { role: Role.PUBLIC }),
    await ask(token, manager),
    await ask(expired.token),
    await ask(revoked.token),
  ];

  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers[0]?.data).toEqual({ releasedPath: null });
  expect(answers[0]?.errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
});

test("a withdrawal of every consent ends the path with the next query; of one office, that office's part", async () => {
  const { client, token } = await givenReleasedPath(Office.CASE_MANAGEMENT, Office.IMMIGRATION);

  await trust.ask(WITHDRAW, { as: manager, variables: { client, sender: "IMMIGRATION" } });
  const less = await ask(token);
  await trust.ask(WITHDRAW, { as: manager, variables: { client } });
  const gone = await ask(token);

  expect(less.data.releasedPath).toMatchObject({ releasedOffices: ["CASE_MANAGEMENT"], immigrationMandate: null });
  expect(gone.data).toEqual({ releasedPath: null });
});

test("consent alone and release from confidentiality alone release nothing", async () => {
  for (const mutation of [CONSENT, CONFIDENTIALITY]) {
    const client = await givenClient();
    await trust.ask(mutation, { as: manager, variables: { input: permission(client, Office.CASE_MANAGEMENT) } });

    const { data, errors } = await release(client);

    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  }
  expect(
    await trust.rows(
      "select 1 from released_path path where not exists (select 1 from consent where consent.person_id = path.person_id)",
    ),
  ).toEqual([]);
});

test("an office is named only where the person agreed to that", async () => {
  const client = await givenClient();
  await givenPermissions(client, Office.CASE_MANAGEMENT);
  const input = permission(client, Office.NATURALISATION, { categories: ["OFFICE_NAME"] });
  await trust.ask(CONSENT, { as: manager, variables: { input } });

  const { data } = await release(client);
  const path = await ask(data.releasePath.token);

  expect(path.data.releasedPath).toMatchObject({
    releasedOffices: ["CASE_MANAGEMENT"],
    namedOffices: ["NATURALISATION"],
  });
});

test("one person's token shows nothing of another person", async () => {
  await givenReleasedPath(Office.CASE_MANAGEMENT, Office.IMMIGRATION, Office.NATURALISATION);
  const { token } = await givenReleasedPath(Office.CASE_MANAGEMENT);

  const { data } = await ask(token);

  expect(data.releasedPath.releasedOffices).toEqual(["CASE_MANAGEMENT"]);
});

test("another authority's client, another territory's steering group and other roles cannot be released or recorded", async () => {
  const client = await givenClient();
  await givenPermissions(client, Office.CASE_MANAGEMENT);

  const foreign = await release(client, {}, { ...manager, authority: "CM-05554" });
  const foreignClient = await release(client, { steeringGroup: "LG-05554" }, { ...manager, authority: "CM-05554" });
  const member = await release(client, {}, steering);

  expect(foreign.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect(foreignClient.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect(member.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});

test("permissions longer than twelve months, ended or without category are refused with the rule", async () => {
  const client = await givenClient();
  const refused = [
    { validTo: addDays(localDate(), 400) },
    { validFrom: "2020-01-01", validTo: "2020-06-01" },
    { validTo: addDays(localDate(), -1) },
    { categories: [] },
  ];

  for (const change of refused) {
    const input = permission(client, Office.CASE_MANAGEMENT, change);
    const { errors } = await trust.ask(CONSENT, { as: manager, variables: { input } });

    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  }
});

test("the token is stored nowhere", async () => {
  const { token } = await givenReleasedPath(Office.CASE_MANAGEMENT);
  const rows = await trust.rows("select * from released_path");

  expect(JSON.stringify(rows) + trust.log()).not.toContain(token);
});
