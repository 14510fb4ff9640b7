import { once } from "node:events";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from "@jest/globals";
import { createRemoteJWKSet, type JWTVerifyResult, jwtVerify } from "jose";
import { createIdentityFixture } from "../testing/identity-fixture.js";
import { Browser } from "./browser.js";
import { CLIENT_ID, LOOPBACK_REDIRECT_URI } from "./client.js";
import { type IdentityConfig, readIdentityConfig } from "./config.js";
import { fetchToken } from "./fetch-token.js";
import { getPerson } from "./people.js";
import { type RunningIdentityProvider, startIdentityProvider } from "./server.js";

let config: IdentityConfig;
let identityProvider: RunningIdentityProvider;

beforeAll(async () => {
  config = await createIdentityFixture();
});

beforeEach(async () => {
  identityProvider = await startIdentityProvider(config);
});

afterEach(() => identityProvider.stop());

const warn = jest.spyOn(console, "warn");
const info = jest.spyOn(console, "info");

afterAll(() => {
  expect(warn).not.toHaveBeenCalled();
  expect(info).not.toHaveBeenCalled();
});

async function verify(token: string, audience = "urn:kim-hub"): Promise<JWTVerifyResult> {
  const discovery = await fetch(`${config.issuer}/.well-known/openid-configuration`);
  const metadata: { readonly jwks_uri: string } = JSON.parse(await discovery.text());
  const keys = createRemoteJWKSet(new URL(metadata.jwks_uri));

  return jwtVerify(token, keys, {
    issuer: config.issuer,
    audience,
    typ: "at+jwt",
    algorithms: ["ES256"],
  });
}

test("a token tells the hub who asks, in which role, for which bodies, for one hour", async () => {
  const token = await fetchToken({ issuer: config.issuer, username: "coordinator.aachen" });

  const { payload } = await verify(token);

  expect(payload).toMatchObject({
    sub: getPerson("coordinator.aachen").subject,
    client_id: CLIENT_ID,
    kim_role: "KIM_COORDINATOR",
    kim_body: "LG-05334002",
    kim_authority: "KI-05334002",
  });
  expect(Number(payload.exp) - Number(payload.iat)).toBe(3600);
});

test("a claim that does not apply to a person is absent, and no name is in the token", async () => {
  const token = await fetchToken({ issuer: config.issuer, username: "committee.borken" });

  const { payload } = await verify(token);

  expect(Object.keys(payload).sort()).toEqual(["aud", "client_id", "exp", "iat", "iss", "jti", "kim_role", "sub"]);
});

test("a token outlives a restart", async () => {
  const token = await fetchToken({ issuer: config.issuer, username: "developer" });

  await identityProvider.stop();
  identityProvider = await startIdentityProvider(config);

  await expect(verify(token)).resolves.toBeDefined();
});

test("only its owner may read the keys file", async () => {
  const { mode } = await stat(config.keysFile);

  expect(mode & 0o777).toBe(0o600);
});

test("the published keys hold nothing private", async () => {
  const response = await fetch(`${config.issuer}/jwks`);

  const { keys }: { readonly keys: readonly object[] } = JSON.parse(await response.text());

  expect(keys).toHaveLength(1);
  expect(keys[0]).not.toHaveProperty("d");
});

test("a request without PKCE is refused", async () => {
  const url = new URL(`${config.issuer}/auth`);
  url.search = new URLSearchParams({
    client_id: CLIENT_ID,
    response_type: "code",
    scope: "openid",
    redirect_uri: LOOPBACK_REDIRECT_URI,
  }).toString();

  const response = await fetch(url, { redirect: "manual" });

  const callback = new URL(response.headers.get("location") ?? "");
  expect(callback.searchParams.get("error")).toBe("invalid_request");
  expect(callback.searchParams.get("error_description")).toMatch(/PKCE/);
});

test("another audience is refused", async () => {
  const token = fetchToken({ issuer: config.issuer, username: "developer", audience: "urn:elsewhere" });

  await expect(token).rejects.toThrow(/^The identity provider refused to sign in: .*resource/);
});

test("an unknown person gets no token", async () => {
  const token = fetchToken({ issuer: config.issuer, username: "steering.entenhausen" });

  await expect(token).rejects.toThrow(/^Nobody is called "steering.entenhausen"; choose one of steering.bielefeld, /);
});

test("an identity provider that does not run is named with its remedy", async () => {
  const token = fetchToken({ issuer: "http://127.0.0.1:9", username: "developer" });

  await expect(token).rejects.toThrow(
    "No identity provider answers at http://127.0.0.1:9; start the hub with npm start.",
  );
});

test("no request of a sign-in waits on a connection that the provider may close", async () => {
  const asked: (string | undefined)[] = [];
  const server = createServer(({ headers }, response) => {
    asked.push(headers.connection);
    response.writeHead(302, { location: "/next" }).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${Object(server.address()).port}`;
  await expect(fetchToken({ issuer, username: "developer" })).rejects.toThrow(
    `No identity provider answers at ${issuer}`,
  );
  await new Browser(issuer).visit(new URL(issuer), { username: "developer" });
  server.close();

  expect(asked).toEqual(["close", "close"]);
});

test.each([undefined, "", "production", "Production", "prod", "Development", "test"])(
  "with NODE_ENV %j it does not start",
  async (mode) => {
    const settings = readIdentityConfig({ IDENTITY_KEYS_FILE: config.keysFile, NODE_ENV: mode });

    await expect(startIdentityProvider(settings)).rejects.toThrow(/starts with NODE_ENV=development only/);
  },
);

test.each([
  ["DASHBOARD_ORIGINS", "http://dashboard.example:3000", "can only use loopback addresses as hostnames"],
  ["IDENTITY_REDIRECT_URIS", "https://dashboard.example/callback#part", "must not contain fragments"],
  ["IDENTITY_REDIRECT_URIS", "javascript:alert(1)", "must not use the javascript URI scheme"],
])("with %s %s, to which no code may be sent, it does not start", async (name, value, rule) => {
  const settings = readIdentityConfig({ IDENTITY_KEYS_FILE: config.keysFile, NODE_ENV: "development", [name]: value });

  await expect(startIdentityProvider(settings)).rejects.toThrow(rule);
});

test("a token for the trust centre itself is for nobody else, has an id and lives for five minutes", async () => {
  const audience = config.trustCentreAudience;
  const token = await fetchToken({ issuer: config.issuer, username: "casemanager.bielefeld", audience });

  const { payload } = await verify(token, audience);

  expect(payload).toMatchObject({
    sub: getPerson("casemanager.bielefeld").subject,
    aud: "urn:kim-hub:trust-centre",
    jti: expect.any(String),
    kim_role: "CASE_MANAGER",
  });
  expect(Number(payload.exp) - Number(payload.iat)).toBe(300);
});

test("a taken port is named", async () => {
  await expect(startIdentityProvider(config)).rejects.toThrow(`Another process listens on 127.0.0.1:${config.port}`);
});
