import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createIdentityFixture } from "../testing/identity-fixture.js";
import { CLIENT_ID, DASHBOARD_ORIGIN } from "./client.js";
import type { IdentityConfig } from "./config.js";
import { PEOPLE } from "./people.js";
import { type RunningIdentityProvider, startIdentityProvider } from "./server.js";

let config: IdentityConfig;
let identityProvider: RunningIdentityProvider;

beforeAll(async () => {
  config = await createIdentityFixture();
  identityProvider = await startIdentityProvider(config);
});

afterAll(() => identityProvider.stop());

type Jar = Map<string, string>;

interface Answer {
  readonly status: number;
  readonly location: string;
  readonly html: string;
}

/** One step of a browser: it keeps the cookies in `jar` and follows nothing. */
async function visit(jar: Jar, url: URL | string, form?: Record<string, string>): Promise<Answer> {
  const response = await fetch(url, {
    redirect: "manual",
    headers: { cookie: [...jar].map((pair) => pair.join("=")).join("; ") },
    ...(form && { method: "POST", body: new URLSearchParams(form) }),
  });
  for (const cookie of response.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    jar.set(name, value);
  }

  return { status: response.status, location: response.headers.get("location") ?? "", html: await response.text() };
}

/** The page of a fresh sign-in for the dashboard. */
async function startSignIn(jar: Jar): Promise<URL> {
  const url = new URL(`${config.issuer}/auth`);
  url.search = new URLSearchParams({
    client_id: CLIENT_ID,
    response_type: "code",
    scope: "openid profile",
    redirect_uri: `${DASHBOARD_ORIGIN}/callback`,
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
  }).toString();

  return new URL((await visit(jar, url)).location, url);
}

test("the page offers everybody and says that all are invented", async () => {
  const jar: Jar = new Map();

  const { html } = await visit(jar, await startSignIn(jar));

  expect(html).toContain("All of these people are invented, and this identity provider is for development only.");
  for (const { username } of PEOPLE) expect(html).toContain(`value="${username}"`);
});

test("a person who is not on the page cannot sign in", async () => {
  const jar: Jar = new Map();

  const { status, html } = await visit(jar, await startSignIn(jar), { username: "<script>" });

  expect(status).toBe(400);
  expect(html).not.toContain("<script>");
});

test("a sign-in without its cookies has expired", async () => {
  const page = await startSignIn(new Map());

  const { status, html } = await visit(new Map(), page);

  expect(status).toBe(400);
  expect(html).toContain("This sign-in has expired; start it again.");
});

test("a browser in which one person is signed in can sign in another", async () => {
  const jar: Jar = new Map();
  const first = await visit(jar, await startSignIn(jar), { username: "developer" });
  await visit(jar, first.location);

  const second = await visit(jar, await startSignIn(jar), { username: "steering.borken" });
  const { html } = await visit(jar, second.location);
  const [, action = "", xsrf = ""] = /action="([^"]+)"[\s\S]*name="xsrf" value="([^"]+)"/.exec(html) ?? [];
  const signedOut = await visit(jar, action, { xsrf, logout: "yes" });
  const { location } = await visit(jar, signedOut.location);

  expect(location).toMatch(/^http:\/\/localhost:3000\/callback\?code=/);
});

test("the dashboard may exchange its code from the browser, other origins may not", async () => {
  const ask = (origin: string) =>
    fetch(`${config.issuer}/token`, {
      method: "POST",
      headers: { origin },
      body: new URLSearchParams({ grant_type: "authorization_code", client_id: CLIENT_ID, code: "none" }),
    });

  const [dashboard, stranger] = await Promise.all([ask(DASHBOARD_ORIGIN), ask("http://localhost:3999")]);

  expect(dashboard.headers.get("access-control-allow-origin")).toBe(DASHBOARD_ORIGIN);
  expect(stranger.headers.get("access-control-allow-origin")).toBeNull();
});
