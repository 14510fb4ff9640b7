import { createHash, randomBytes } from "node:crypto";
import { HUB_AUDIENCE } from "@kim-hub/kit/token-issuer";
import { Browser } from "./browser.js";
import { CLIENT_ID, LOOPBACK_REDIRECT_URI } from "./client.js";
import { IdentityError } from "./identity-error.js";
import { getPerson } from "./people.js";

export interface TokenRequest {
  readonly issuer: string;
  readonly username: string;
  readonly audience?: string;
}

/**
 * Signs an invented person in as a browser would, by authorization code and PKCE, for an access token: of the hub for one
 * hour, or of the trust centre itself for five minutes.
 */
export async function fetchToken({ issuer, username, audience = HUB_AUDIENCE }: TokenRequest): Promise<string> {
  const person = getPerson(username);
  const endpoints = await discover(issuer);
  const verifier = randomBytes(32).toString("base64url");
  const state = randomBytes(16).toString("base64url");
  const authorization = new URL(endpoints.authorization);
  authorization.search = new URLSearchParams({
    client_id: CLIENT_ID,
    response_type: "code",
    redirect_uri: LOOPBACK_REDIRECT_URI,
    scope: "openid",
    resource: audience,
    state,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  }).toString();

  const browser = new Browser(authorization.origin);
  const interaction = await browser.visit(authorization);
  const resumption = await browser.visit(interaction, { username: person.username });
  const callback = await browser.visit(resumption);

  return exchange(endpoints.token, { code: codeFrom(callback, state), verifier, audience });
}

interface Endpoints {
  readonly authorization: string;
  readonly token: string;
}

async function discover(issuer: string): Promise<Endpoints> {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(10_000),
  }).catch(() => null);
  const metadata: unknown = response?.ok ? await response.json().catch(() => null) : null;
  const authorization = readText(metadata, "authorization_endpoint");
  const token = readText(metadata, "token_endpoint");
  if (authorization === null || token === null) {
    throw new IdentityError(`No identity provider answers at ${issuer}; start the hub with npm start.`);
  }

  return { authorization, token };
}

function codeFrom(callback: URL, state: string): string {
  const code = callback.searchParams.get("code");
  if (code === null || callback.searchParams.get("state") !== state) {
    const reason = callback.searchParams.get("error_description") ?? "its answer belongs to another sign-in";
    throw new IdentityError(`The identity provider refused to sign in: ${reason}.`);
  }

  return code;
}

interface Exchange {
  readonly code: string;
  readonly verifier: string;
  readonly audience: string;
}

async function exchange(endpoint: string, { code, verifier, audience }: Exchange): Promise<string> {
  const response = await fetch(endpoint, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: CLIENT_ID,
      redirect_uri: LOOPBACK_REDIRECT_URI,
      resource: audience,
      code,
      code_verifier: verifier,
    }),
    signal: AbortSignal.timeout(10_000),
  });
  const body: unknown = await response.json();
  const token = readText(body, "access_token");
  if (token === null) {
    throw new IdentityError(`The identity provider gave no token: ${readText(body, "error_description")}.`);
  }

  return token;
}

function readText(source: unknown, key: string): string | null {
  const value: unknown = typeof source === "object" && source !== null ? Reflect.get(source, key) : null;
  return typeof value === "string" ? value : null;
}
