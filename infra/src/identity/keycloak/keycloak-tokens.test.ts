import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createTokenVerifier } from "@kim-hub/kit/access-token";
import { Settings } from "@kim-hub/kit/config";
import { HUB_AUDIENCE, readTokenIssuer } from "@kim-hub/kit/token-issuer";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { createIdentityFixture } from "../../testing/identity-fixture.js";
import type { IdentityConfig } from "../config.js";
import { fetchToken } from "../fetch-token.js";
import { getPerson } from "../people.js";
import { type RunningIdentityProvider, startIdentityProvider } from "../server.js";
import { KEYCLOAK_TOKENS } from "./keycloak-tokens.js";

const BOTH = "casemanager.two-roles";

let config: IdentityConfig;
let provider: RunningIdentityProvider;

beforeAll(async () => {
  config = await createIdentityFixture({ IDENTITY_TOKEN_SHAPE: "keycloak" });
  provider = await startIdentityProvider(config);
});

afterAll(() => provider?.stop());

const fetchOf = (username: string, audience = HUB_AUDIENCE) =>
  fetchToken({ issuer: config.issuer, username, audience });

function verifierOf(settings: Readonly<Record<string, string>>) {
  const read = new Settings({ NODE_ENV: "test", OIDC_ISSUER: config.issuer, ...KEYCLOAK_TOKENS, ...settings });

  return createTokenVerifier(read.finish(readTokenIssuer(read)));
}

test("a token has the form of Keycloak's, and none of the hub's own claims", async () => {
  const token = await fetchOf(BOTH);
  const claims = decodeJwt(token);

  expect(decodeProtectedHeader(token)).toMatchObject({ typ: "JWT" });
  expect(claims).toMatchObject({
    ...{ sub: getPerson(BOTH).subject, azp: "kim-hub", typ: "Bearer", aud: HUB_AUDIENCE, scope: "openid hub" },
    realm_access: {
      roles: [
        ...["default-roles-kim", "offline_access", "uma_authorization"],
        ...["CASE_MANAGER@CM-05554", "STEERING_GROUP_MEMBER@LG-05554"],
      ],
    },
  });
  expect(Number(claims.exp) - Number(claims.iat)).toBe(300);
  expect(Object.keys(claims).filter((name) => name.startsWith("kim_"))).toEqual([]);
});

test("the hub takes such a token in the role that is chosen, with that role's organisation alone", async () => {
  const verify = verifierOf({});
  const token = await fetchOf(BOTH);

  expect(await verify(token, "CASE_MANAGER")).toMatchObject({
    role: "CASE_MANAGER",
    body: null,
    authority: "CM-05554",
  });
  expect(await verify(token, "STEERING_GROUP_MEMBER")).toMatchObject({ body: "LG-05554", authority: null });
  await expect(verify(token)).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
  expect(await verify(await fetchOf("coordinator.bielefeld"))).toMatchObject({
    ...{ role: "KIM_COORDINATOR", body: "LG-05711", authority: "KI-05711" },
  });
});

test.each<readonly [kind: string, settings: Readonly<Record<string, string>>]>([
  ["where the roles are expected elsewhere", { OIDC_ROLE_CLAIM: "kim_role" }],
  ["by a name with dots, which is no path", { OIDC_ROLE_CLAIM: "realm_access.roles" }],
  ["where other names mean the roles", { OIDC_ROLE_NAMES: "kim-case-manager=CASE_MANAGER" }],
  ["of another type", { OIDC_TOKEN_TYPE: "" }],
  ["for another audience", { OIDC_AUDIENCE: "urn:elsewhere" }],
])("no such token counts %s", async (_kind, settings) => {
  await expect(verifierOf(settings)(await fetchOf(BOTH), "CASE_MANAGER")).rejects.toMatchObject({
    extensions: { code: "UNAUTHENTICATED" },
  });
});

test("names that the configuration maps count, and those that it leaves out do not", async () => {
  const verify = verifierOf({ OIDC_ROLE_NAMES: "CASE_MANAGER=DATA_STEWARD, uma_authorization=FUNDING_AUDITOR" });
  const token = await fetchOf(BOTH);

  expect(await verify(token, "DATA_STEWARD")).toMatchObject({ authority: "CM-05554" });
  await expect(verify(token, "STEERING_GROUP_MEMBER")).rejects.toThrow(/: FUNDING_AUDITOR, DATA_STEWARD@CM-05554\.$/);
});

test("a token for the trust centre is for nobody else, and holds the same roles", async () => {
  const token = await fetchOf(BOTH, config.trustCentreAudience);
  const verify = verifierOf({ OIDC_AUDIENCE: config.trustCentreAudience });

  expect((await verify(token, "CASE_MANAGER")).audience).toEqual([config.trustCentreAudience]);
  await expect(verifierOf({})(token, "CASE_MANAGER")).rejects.toMatchObject({
    extensions: { code: "UNAUTHENTICATED" },
  });
});
