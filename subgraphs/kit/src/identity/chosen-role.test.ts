import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestIssuer, type TestIssuer } from "../testing/test-issuer.js";
import { createTokenVerifier, type VerifyAccessToken } from "./access-token.js";
import { readClaimPath } from "./claim-path.js";
import { ENVELOPE_HEADER, hashToken, signEnvelope } from "./envelope.js";
import { readViewer } from "./request-viewer.js";
import { HUB_CLAIMS } from "./token-claims.js";

const UNAUTHENTICATED = { extensions: { code: "UNAUTHENTICATED" } };
const ROLES = ["default-roles-kim", "CASE_MANAGER@CM-05711", "STEERING_GROUP_MEMBER@LG-05711"];
const { privateKey } = generateKeyPairSync("ed25519");

let issuer: TestIssuer;
let verify: VerifyAccessToken;

beforeAll(async () => {
  issuer = await startTestIssuer();
  verify = verifierOf();
});

afterAll(() => issuer.stop());

const verifierOf = () =>
  createTokenVerifier({
    ...{ ...issuer.accepted, tokenType: "JWT" },
    claims: { ...HUB_CLAIMS, role: readClaimPath("/realm_access/roles") },
  });

/** All that an access token of Keycloak 26 says, for a realm's default client scopes. */
const sign = (claims: Readonly<Record<string, unknown>> = {}) =>
  issuer.sign(
    {
      auth_time: Math.floor(Date.now() / 1000),
      jti: "onrtac:9b2b2ac9-4d4e-4d22-a6a8-8e2f3d2a2f3e",
      aud: ["urn:kim-hub", "account"],
      sub: "5f3c1f0e-6a0f-4f6c-9d7a-2b0f3f1c9a11",
      typ: "Bearer",
      azp: "kim-hub",
      sid: "0b1c6f1d-7a1e-4d6f-8f55-1a2b3c4d5e6f",
      acr: "1",
      "allowed-origins": ["https://hub.example"],
      realm_access: { roles: ROLES },
      resource_access: { account: { roles: ["manage-account", "view-profile"] } },
      scope: "openid profile hub",
      email_verified: false,
      name: "Rolf Zweirollen (erfunden)",
      preferred_username: "rolf",
      ...claims,
    },
    { typ: "JWT" },
  );

test("a token as Keycloak writes it is accepted, in the role that is chosen", async () => {
  expect(await verify(await sign(), "CASE_MANAGER")).toEqual({
    id: "onrtac:9b2b2ac9-4d4e-4d22-a6a8-8e2f3d2a2f3e",
    audience: ["urn:kim-hub", "account"],
    actor: "5f3c1f0e-6a0f-4f6c-9d7a-2b0f3f1c9a11",
    ...{ role: "CASE_MANAGER", body: null, authority: "CM-05711" },
  });
});

test("a remembered token counts in the role of each request, never in that of the request before", async () => {
  const token = await sign();
  const as = async (role: string | null) => (await verify(token, role)).role;

  expect(await as("CASE_MANAGER")).toBe("CASE_MANAGER");
  expect(await as("STEERING_GROUP_MEMBER")).toBe("STEERING_GROUP_MEMBER");
  await expect(as(null)).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
  await expect(as("FUNDING_AUDITOR")).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
  expect(await Promise.all(["CASE_MANAGER", "STEERING_GROUP_MEMBER", "CASE_MANAGER"].map(as))).toEqual([
    "CASE_MANAGER",
    "STEERING_GROUP_MEMBER",
    "CASE_MANAGER",
  ]);
});

test.each(["ID", "DPoP", "Refresh", "Logout", 5, null])(
  "a token whose use is %j is no bearer's, whatever its header says",
  async (typ) => {
    await expect(verify(await sign({ typ }), "CASE_MANAGER")).rejects.toMatchObject(UNAUTHENTICATED);
  },
);

test.each([
  ["for the client alone", { aud: "kim-hub" }],
  ["for another application of the realm", { aud: ["account", "other"] }],
])("a genuine token of the realm %s is UNAUTHENTICATED", async (_kind, claims) => {
  await expect(verify(await sign(claims), "CASE_MANAGER")).rejects.toMatchObject(UNAUTHENTICATED);
});

const view = async (token: string, role?: string) => {
  const stated = { requestId: "r", purpose: null, caseReference: null, trustCentreTokenHash: null };
  const envelope = { ...stated, tokenHash: hashToken(token), ...(role !== undefined && { chosenRole: role }) };
  const headers = {
    authorization: `Bearer ${token}`,
    [ENVELOPE_HEADER]: signEnvelope(envelope, "immigration", privateKey),
  };
  const { viewer } = await readViewer(headers, {
    ...{ subgraph: "immigration", envelopeKey: createPublicKey(privateKey), verify },
  });

  return viewer;
};

test("an office sees the role that the envelope names, as the token holds it", async () => {
  const token = await sign();

  expect(await view(token, "CASE_MANAGER@CM-05711")).toMatchObject({ role: "CASE_MANAGER", authority: "CM-05711" });
  expect(await view(token, "STEERING_GROUP_MEMBER@LG-05711")).toMatchObject({ body: "LG-05711", authority: null });
});

test.each([
  ["no role", undefined],
  ["a role that the token does not hold", "IMMIGRATION_CLERK@ABH-05711"],
  ["a role at another authority", "CASE_MANAGER@CM-05554"],
  ["a role at another role's body", "CASE_MANAGER@LG-05711"],
])("an office refuses a request of several roles whose envelope names %s", async (_kind, role) => {
  await expect(view(await sign(), role)).rejects.toMatchObject(UNAUTHENTICATED);
});
