import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { decodeJwt } from "jose";
import { createIdentityFixture } from "../testing/identity-fixture.js";
import { Browser } from "./browser.js";
import { CLIENT_ID } from "./client.js";
import type { IdentityConfig } from "./config.js";
import { getPerson } from "./people.js";
import { type RunningIdentityProvider, startIdentityProvider } from "./server.js";

const DASHBOARD = "http://localhost:5173";
const REDIRECT = `${DASHBOARD}/callback`;

let config: IdentityConfig;
let identityProvider: RunningIdentityProvider;

beforeAll(async () => {
  config = await createIdentityFixture({ DASHBOARD_ORIGINS: DASHBOARD });
  identityProvider = await startIdentityProvider(config);
});

afterAll(() => identityProvider.stop());

interface TokenAnswer {
  readonly access_token?: string;
  readonly refresh_token?: string;
  readonly error?: string;
}

/** The token endpoint's answer to a page of the dashboard. */
async function ask(form: Readonly<Record<string, string>>): Promise<TokenAnswer> {
  const response = await fetch(`${config.issuer}/token`, {
    method: "POST",
    headers: { origin: DASHBOARD },
    body: new URLSearchParams({ client_id: CLIENT_ID, ...form }),
  });
  expect(response.headers.get("access-control-allow-origin")).toBe(DASHBOARD);

  return JSON.parse(await response.text());
}

/** Signs in as a dashboard does that wants to stay signed in. */
async function signIn(resource: string): Promise<TokenAnswer> {
  const verifier = randomBytes(32).toString("base64url");
  const url = new URL(`${config.issuer}/auth`);
  url.search = new URLSearchParams({
    client_id: CLIENT_ID,
    response_type: "code",
    redirect_uri: REDIRECT,
    scope: "openid offline_access",
    prompt: "consent",
    resource,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  }).toString();
  const browser = new Browser(url.origin);
  const resumption = await browser.visit(await browser.visit(url), { username: "casemanager.bielefeld" });
  const code = (await browser.visit(resumption)).searchParams.get("code") ?? "";

  return ask({ grant_type: "authorization_code", redirect_uri: REDIRECT, code, code_verifier: verifier });
}

const refresh = (token = "", more: Readonly<Record<string, string>> = {}) =>
  ask({ grant_type: "refresh_token", refresh_token: token, ...more });

test("a refresh token gives the same person another token for the hub, and another refresh token", async () => {
  const first = await signIn(config.audience);

  const second = await refresh(first.refresh_token);

  expect(decodeJwt(second.access_token ?? "")).toMatchObject({
    aud: "urn:kim-hub",
    sub: getPerson("casemanager.bielefeld").subject,
    kim_role: "CASE_MANAGER",
    kim_authority: "CM-05711",
  });
  expect(second.refresh_token).toMatch(/./);
  expect(second.refresh_token).not.toBe(first.refresh_token);
});

test("a refresh token that is used a second time ends those that came of it", async () => {
  const first = await signIn(config.audience);
  const second = await refresh(first.refresh_token);

  expect(await refresh(first.refresh_token)).toMatchObject({ error: "invalid_grant" });
  expect(await refresh(second.refresh_token)).toMatchObject({ error: "invalid_grant" });
});

test("a refresh token of the hub gives no token for the trust centre", async () => {
  const { refresh_token: token } = await signIn(config.audience);

  expect(await refresh(token, { resource: config.trustCentreAudience })).toMatchObject({ error: "invalid_target" });
});

test("a sign-in for the trust centre gives a token for five minutes and no refresh token", async () => {
  const answer = await signIn(config.trustCentreAudience);

  expect(decodeJwt(answer.access_token ?? "").aud).toBe("urn:kim-hub:trust-centre");
  expect(answer).not.toHaveProperty("refresh_token");
});

test("a redirect address that no setting names is refused", async () => {
  const url = new URL(`${config.issuer}/auth`);
  url.search = new URLSearchParams({
    client_id: CLIENT_ID,
    response_type: "code",
    redirect_uri: "https://elsewhere.example/callback",
    scope: "openid",
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
  }).toString();
  const response = await fetch(url, { redirect: "manual" });

  expect(response.status).toBe(400);
  expect(await response.text()).toMatch(/redirect_uri/);
});
