import { HUB_AUDIENCE } from "@kim-hub/kit/token-issuer";
import * as openid from "openid-client";
import { ANSWER_SECONDS, Browser } from "./browser.js";
import { CLIENT_ID, HUB_SCOPE, LOOPBACK_REDIRECT_URI, TRUST_CENTRE_SCOPE } from "./client.js";
import { fetchAlone } from "./fetch-alone.js";
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
  const provider = await discover(issuer);
  const verifier = openid.randomPKCECodeVerifier();
  const state = openid.randomState();
  const authorization = openid.buildAuthorizationUrl(provider, {
    redirect_uri: LOOPBACK_REDIRECT_URI,
    scope: scopeFor(audience, provider),
    resource: audience,
    state,
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  });

  const browser = new Browser(authorization.origin);
  const interaction = await browser.visit(authorization);
  const resumption = await browser.visit(interaction, { username: person.username });
  const callback = await browser.visit(resumption);
  const checks = { pkceCodeVerifier: verifier, expectedState: state };
  const { access_token: token } = await openid
    .authorizationCodeGrant(provider, callback, checks, { resource: audience })
    .catch((error: unknown) => {
      throw new IdentityError(`The identity provider refused to sign in: ${reasonOf(error)}.`);
    });

  return token;
}

/** At a provider that knows audiences by scopes alone, the scope of this one. */
function scopeFor(audience: string, provider: openid.Configuration): string {
  const { scopes_supported: supported = [] } = provider.serverMetadata();
  if (!supported.includes(TRUST_CENTRE_SCOPE)) return "openid";

  return `openid ${audience === HUB_AUDIENCE ? HUB_SCOPE : TRUST_CENTRE_SCOPE}`;
}

async function discover(issuer: string): Promise<openid.Configuration> {
  const execute = issuer.startsWith("http:") ? [openid.allowInsecureRequests] : [];
  try {
    return await openid.discovery(new URL(issuer), CLIENT_ID, undefined, openid.None(), {
      execute,
      timeout: ANSWER_SECONDS,
      [openid.customFetch]: fetchAlone,
    });
  } catch {
    throw new IdentityError(`No identity provider answers at ${issuer}; start the hub with npm start.`);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof openid.AuthorizationResponseError || error instanceof openid.ResponseBodyError)
    return error.error_description ?? error.error;

  return error instanceof Error ? error.message : String(error);
}
