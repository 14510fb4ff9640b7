import cookie from "@fastify/cookie";
import { afterEach, expect, test } from "@jest/globals";
import { HUB_CLAIMS } from "@kim-hub/kit/token-claims";
import fastify, { type FastifyInstance } from "fastify";
import { UnsecuredJWT } from "jose";
import type { DashboardsConfig } from "../config.js";
import { headersOf } from "./credentials.js";
import { rememberEndedSessions } from "./ended-sessions.js";
import type { IdentityProvider, Tokens } from "./identity-provider.js";
import { SessionKeys } from "./session-keys.js";
import { createSessions } from "./sessions.js";

const MANAGER = "CASE_MANAGER@CM-05711";
const MEMBER = "STEERING_GROUP_MEMBER@LG-05711";
const CONFIG: DashboardsConfig = {
  ...{ publicOrigin: "http://127.0.0.1:4000", sessionKey: "k".repeat(32), clientId: "kim-hub", clientSecret: null },
  ...{ scope: "openid hub", trustCentreScope: "openid hub", issuer: "http://127.0.0.1:9", audience: "urn:kim-hub" },
  ...{ trustCentreAudience: "urn:kim-hub:trust-centre", claims: HUB_CLAIMS, contact: "kim-hub@example.org" },
  ...{ logNetwork: null, recordFile: "" },
};

let http: FastifyInstance;
let refreshed = 0;

afterEach(() => http.close());

/** Of a person with these roles; what remains of its life is short enough to be renewed at the next request where it is said. */
function tokensOf(roles: readonly string[], { seconds = 600, refreshToken = "r-1" } = {}): Tokens {
  const accessToken = new UnsecuredJWT({ sub: "s", kim_role: roles }).setExpirationTime(`${seconds} seconds`).encode();

  return { accessToken, refreshToken, subject: "s", name: "Rolf (erfunden)" };
}

/** The pages' sessions behind addresses that begin one, choose a role, and say who is there. */
async function startSite(first: Tokens, renewed: Tokens | null = null) {
  refreshed = 0;
  const provider: IdentityProvider = {
    signInUrl: async () => new URL(CONFIG.issuer),
    exchange: async () => first,
    refresh: async () => {
      refreshed += 1;

      return renewed;
    },
    revoke: async () => {},
    signOutUrl: async () => null,
  };
  const sessions = createSessions(
    { ...CONFIG, sessionKeys: new SessionKeys(CONFIG.sessionKey) },
    provider,
    rememberEndedSessions(),
    { warn: () => {} },
  );
  http = fastify();
  await http.register(cookie);
  http.get("/begin", async (_request, reply) => {
    await sessions.begin(reply, first);

    return reply.send({});
  });
  http.get("/choose/:role", async (request, reply) => {
    const { role } = Object(request.params);

    return reply.send({ isChosen: await sessions.choose(request, reply, role) });
  });
  http.get("/who", async (request, reply) => {
    const session = await sessions.find(request, reply);
    const signedIn = session && sessions.signedIn(session);

    return reply.send(
      session && {
        role: signedIn?.role,
        mustChoose: signedIn?.mustChoose,
        sent: headersOf(session)["hub-role"] ?? null,
        id: session.id,
        formToken: session.formToken,
      },
    );
  });

  return async (url: string, kept = "") => {
    const response = await http.inject({ url, headers: { cookie: kept } });
    const set = response.cookies.filter(({ value }) => value !== "").map(({ name, value }) => `${name}=${value}`);

    return { body: response.payload === "null" ? null : response.json(), cookie: set.join("; ") };
  };
}

test("somebody with one role chooses nothing, and no header says a role", async () => {
  const visit = await startSite(tokensOf([MANAGER]));
  const { cookie: kept } = await visit("/begin");

  expect((await visit("/who", kept)).body).toMatchObject({ role: "CASE_MANAGER", mustChoose: false, sent: null });
});

test("somebody with several roles is nobody until one is chosen, which then goes with every question", async () => {
  const visit = await startSite(tokensOf([MANAGER, MEMBER]));
  const { cookie: begun } = await visit("/begin");
  expect((await visit("/who", begun)).body).toMatchObject({ role: "PUBLIC", mustChoose: true, sent: null });
  const { cookie: chosen } = await visit(`/choose/${MEMBER}`, begun);

  expect((await visit("/who", chosen)).body).toMatchObject({
    ...{ role: "STEERING_GROUP_MEMBER", mustChoose: false, sent: MEMBER },
  });
});

test("a role that the token does not hold is not chosen, and changes nothing", async () => {
  const visit = await startSite(tokensOf([MANAGER, MEMBER]));
  const { cookie: begun } = await visit("/begin");
  for (const role of ["FUNDING_AUDITOR", "CASE_MANAGER", "CASE_MANAGER@LG-05711", "__proto__"])
    expect(await visit(`/choose/${role}`, begun)).toEqual({ body: { isChosen: false }, cookie: "" });

  expect((await visit("/who", begun)).body).toMatchObject({ mustChoose: true });
});

test("another role is another session: forms of the earlier one are not its own, and its cookie opens nothing", async () => {
  const visit = await startSite(tokensOf([MANAGER, MEMBER]));
  const { cookie: asManager } = await visit(`/choose/${MANAGER}`, (await visit("/begin")).cookie);
  const manager = (await visit("/who", asManager)).body;
  const { cookie: asMember } = await visit(`/choose/${MEMBER}`, asManager);
  const member = (await visit("/who", asMember)).body;

  expect(member.formToken).not.toBe(manager.formToken);
  expect(member.id).not.toBe(manager.id);
  expect((await visit("/who", asManager)).body).toBeNull();
});

test("a renewal that began in one role does not bring it back after another was chosen", async () => {
  const roles = [MANAGER, MEMBER];
  const visit = await startSite(tokensOf(roles, { seconds: 30 }), tokensOf(roles, { refreshToken: "r-2" }));
  const { cookie: asManager } = await visit(`/choose/${MANAGER}`, (await visit("/begin")).cookie);
  expect((await visit("/who", asManager)).body).toMatchObject({ sent: MANAGER });
  const { cookie: asMember } = await visit(`/choose/${MEMBER}`, asManager);

  expect((await visit("/who", asMember)).body).toMatchObject({ role: "STEERING_GROUP_MEMBER", sent: MEMBER });
  expect(refreshed).toBe(1);
});

test("whose renewed token holds the chosen role no longer is nobody, and chooses again", async () => {
  const visit = await startSite(
    tokensOf([MANAGER, MEMBER], { seconds: 30 }),
    tokensOf([MEMBER, "FUNDING_AUDITOR"], { refreshToken: "r-2" }),
  );
  const { cookie: chosen } = await visit(`/choose/${MANAGER}`, (await visit("/begin")).cookie);

  expect((await visit("/who", chosen)).body).toMatchObject({ role: "PUBLIC", mustChoose: true });
});
