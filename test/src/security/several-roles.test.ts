import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { TRUST_CENTRE_HEADER } from "@kim-hub/kit/envelope";
import { decodeJwt } from "jose";
import { type HubAnswer, startTestHub, type TestHub } from "../harness/test-hub.js";

/** One human, one sign-in: case manager and member of the steering group of the same Kreis. */
const BOTH = "casemanager.two-roles";
const MANAGER = "CASE_MANAGER@CM-05554";
const MEMBER = "STEERING_GROUP_MEMBER@LG-05554";
const OWN_CASE = `{ caseByReference(reference: "CM two-roles 1 (erfunden)") { familyName } }`;

let hub: TestHub;

// An identity provider whose tokens are Keycloak's: nested roles, several of them, an audience by scope, type JWT.
beforeAll(async () => {
  hub = await startTestHub({ IDENTITY_TOKEN_SHAPE: "keycloak" });
});

afterAll(() => hub?.stop());

interface Asked {
  readonly token: string;
  readonly role?: string;
  readonly purpose?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function ask({ token, role, purpose = "CASE_WORK", query = OWN_CASE, headers = {} }: Asked): Promise<HubAnswer> {
  const response = await hub.send({
    headers: {
      ...{ "content-type": "application/json", authorization: `Bearer ${token}`, "hub-purpose": purpose },
      ...(role !== undefined && { "hub-role": role }),
      ...headers,
    },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();

  return { ...JSON.parse(text), status: response.status, text };
}

test("the token is one of Keycloak's with both roles, and with none of the hub's own claims", async () => {
  const { realm_access, kim_role } = decodeJwt(await hub.token(BOTH));

  expect(realm_access).toMatchObject({ roles: expect.arrayContaining([MANAGER, MEMBER, "offline_access"]) });
  expect(kim_role).toBeUndefined();
});

test("without a choice nothing is answered, and the sentence names the caller's own roles and nobody's name", async () => {
  const { status, data, errors, text } = await ask({ token: await hub.token(BOTH) });

  expect(status).toBe(400);
  expect(data ?? null).toBeNull();
  expect(errors).toMatchObject([
    {
      message: `The access token holds several roles: the header hub-role chooses one of ${MANAGER}, ${MEMBER}.`,
      extensions: { code: "BAD_USER_INPUT" },
    },
  ]);
  expect(text).not.toContain("Zweirollen");
});

test("each role reads what is its own, and under neither are the other's data read", async () => {
  const token = await hub.token(BOTH);
  const asManager = await ask({ token, role: "CASE_MANAGER" });
  const asMember = await ask({ token, role: "STEERING_GROUP_MEMBER" });

  expect(asManager.errors).toBeUndefined();
  expect(asManager.data.caseByReference.familyName).toMatch(/Schützling/);
  expect(asMember.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect(asMember.text).not.toContain("Schützling");
});

test("equal requests at the same time with one token are answered each in its own role", async () => {
  const token = await hub.token(BOTH);
  const roles = Array.from({ length: 24 }, (_, index) => (index % 3 === 0 ? MANAGER : MEMBER));
  const answers = await Promise.all(roles.map((role) => ask({ token, role })));

  expect(answers.map(({ data }) => data?.caseByReference?.familyName !== undefined)).toEqual(
    roles.map((role) => role === MANAGER),
  );
});

test.each([
  ["a role that the token does not hold", "FUNDING_AUDITOR"],
  ["a role at another authority", "CASE_MANAGER@CM-05711"],
  ["a role at the other role's body", "CASE_MANAGER@LG-05554"],
  ["both roles", `${MANAGER},${MEMBER}`],
  ["a provider's own name", "offline_access"],
  ["an inherited name", "__proto__"],
])("%s is chosen by nobody", async (_kind, role) => {
  const { status, errors, text } = await ask({ token: await hub.token(BOTH), role });

  expect({ status, errors }).toMatchObject({ status: 400, errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
  expect(text).not.toContain("Schützling");
});

test("without a token there is no role to choose, and a token with one role needs no choice", async () => {
  const response = await hub.send({
    headers: { "content-type": "application/json", "hub-role": "CASE_MANAGER" },
    body: JSON.stringify({ query: "{ __typename }" }),
  });
  const single = await ask({ token: await hub.token("casemanager.borken"), query: OWN_CASE });

  expect(response.status).toBe(400);
  expect(single.errors ?? []).not.toContainEqual(
    expect.objectContaining({ extensions: expect.objectContaining({ code: "UNAUTHENTICATED" }) }),
  );
  expect(single.status).toBe(200);
});

test("both logs name the role that was chosen", async () => {
  const token = await hub.token(BOTH);
  const answer = await ask({ token, role: "CASE_MANAGER" });
  const line = await hub.logLine("gateway", answer.extensions.hub.requestId);
  const [fetch] = await hub.fetchesOf(answer);
  const rows = await hub.asOwner(
    "case-management",
    `select distinct role, authority from disclosure_log where request_id = '${fetch?.requestId}'`,
  );

  expect(JSON.stringify(line)).toContain('"role":"CASE_MANAGER"');
  expect(rows).toEqual([{ role: "CASE_MANAGER", authority: "CM-05554" }]);
});

const release = async (role: string, ownRole = BOTH) =>
  ask({
    ...{ token: await hub.token(BOTH), role },
    query: `mutation { releasePath(input: { clientPseudonym: "cm-05554-two-roles-1-erfunden", steeringGroup: "LG-05554", sitting: "${localDate()}" }) { token } }`,
    headers: { [TRUST_CENTRE_HEADER]: `Bearer ${await hub.trustCentreToken(ownRole)}` },
  });

test("an act of the trust centre is done in the chosen role by both tokens, and read by the same person in the other one", async () => {
  const inOtherRole = await release(MEMBER);
  const released = await release(MANAGER);
  const path = (role: string) => async (token: string) =>
    ask({
      ...{ token, role, purpose: "STEERING_CASE_REVIEW" },
      query: `{ releasedPath(token: "${released.data.releasePath.token}") { pathId } }`,
    });
  const token = await hub.token(BOTH);

  expect(inOtherRole.errors?.length).toBe(1);
  expect(released.errors).toBeUndefined();
  expect((await path(MEMBER)(token)).data.releasedPath.pathId).toMatch(/./);
  expect((await path(MANAGER)(token)).data.releasedPath).toBeNull();
});

test("a token for the trust centre that does not hold the chosen role does nothing", async () => {
  const { errors } = await release(MANAGER, "casemanager.borken");

  expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
});
