import * as client from "openid-client";
import type { DashboardsConfig } from "../config.js";

/** The tokens of a sign-in. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  /** Whom the ID token is about, by the provider's own key; empty without an ID token. */
  readonly subject: string;
  /** As the ID token calls the person; empty without one. */
  readonly name: string;
}

/** What a browser brings back from the identity provider has to fit. */
export interface Expected {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The identity provider as the pages use it: authorization code with PKCE (RFC 6749, 7636), refresh, revocation, end of session. */
export interface IdentityProvider {
  /** The address at which somebody signs in, for tokens of this audience. */
  readonly signInUrl: (expected: Expected, audience: string) => Promise<URL>;
  /** The tokens for the code in the address that the browser came back to. */
  readonly exchange: (returned: URL, expected: Expected, audience: string) => Promise<Tokens>;
  /** Null where the provider no longer takes the token; throws where it does not answer. */
  readonly refresh: (refreshToken: string) => Promise<Tokens | null>;
  /** Ends the refresh token where the provider can. */
  readonly revoke: (refreshToken: string) => Promise<void>;
  /** Where the person signs out of the provider as well; null if it has no such address. */
  readonly signOutUrl: () => Promise<URL | null>;
}

const TIMEOUT_SECONDS = 10;
const OFFLINE = "offline_access";

/** Asks the provider for its addresses at the first use, so that the gateway starts without it. */
export function createIdentityProvider(config: DashboardsConfig): IdentityProvider {
  const { clientId, clientSecret, issuer, publicOrigin, scope, trustCentreScope, audience: hub } = config;
  const redirectUri = `${publicOrigin}/callback`;
  const authentication = clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret);
  let known: Promise<client.Configuration> | null = null;
  const discover = () => {
    // Which issuers may speak plain http is the rule of OIDC_ISSUER.
    const execute = issuer.startsWith("http:") ? [client.allowInsecureRequests] : [];
    known ??= client
      .discovery(new URL(issuer), clientId, undefined, authentication, { execute, timeout: TIMEOUT_SECONDS })
      .catch((error: unknown) => {
        known = null;
        throw error;
      });

    return known;
  };

  return {
    signInUrl: async ({ state, nonce, verifier }, audience) =>
      client.buildAuthorizationUrl(await discover(), {
        redirect_uri: redirectUri,
        scope: audience === hub ? scope : trustCentreScope,
        resource: audience,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        // Without it a provider gives no refresh token (OpenID Connect Core, section 11).
        ...(audience === hub && scope.includes(OFFLINE) && { prompt: "consent" }),
      }),
    exchange: async (returned, { state, nonce, verifier }, audience) =>
      tokensOf(
        await client.authorizationCodeGrant(
          await discover(),
          new URL(`${redirectUri}${returned.search}`),
          { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
          { resource: audience },
        ),
      ),
    refresh: async (refreshToken) => {
      try {
        return tokensOf(await client.refreshTokenGrant(await discover(), refreshToken, { resource: hub }));
      } catch (error) {
        if (error instanceof client.ResponseBodyError) return null;
        throw error;
      }
    },
    revoke: async (refreshToken) => {
      const provider = await discover();
      if (provider.serverMetadata().revocation_endpoint !== undefined)
        await client.tokenRevocation(provider, refreshToken, { token_type_hint: "refresh_token" });
    },
    signOutUrl: async () => {
      const provider = await discover();

      return provider.serverMetadata().end_session_endpoint === undefined
        ? null
        : client.buildEndSessionUrl(provider, { post_logout_redirect_uri: `${publicOrigin}/signed-out` });
    },
  };
}

function tokensOf(response: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers): Tokens {
  const { access_token: accessToken, refresh_token: refreshToken = null } = response;
  const claims = response.claims();

  return {
    ...{ accessToken, refreshToken, subject: claims?.sub ?? "" },
    name: typeof claims?.name === "string" ? claims.name : "",
  };
}
