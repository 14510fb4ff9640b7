import { ServiceUnavailableError, UnauthenticatedError } from "@kim-hub/kit/errors";
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { LRUCache } from "lru-cache";

/** Signature algorithms with a public key only: `none` and shared secrets are not among them. */
const ALGORITHMS = ["RS256", "PS256", "ES256", "EdDSA"];

/** Checks an access token against the issuer's published keys; the claims of a genuine, current one for this audience. */
export type VerifyAccessToken = (token: string) => Promise<JWTPayload>;

/** How long a token counts as genuine without another look at the issuer's keys. */
const REMEMBERED_MILLISECONDS = 30_000;
const MOST_REMEMBERED = 5000;

export function createTokenVerifier({ issuer, audience }: { issuer: string; audience: string }): VerifyAccessToken {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  const genuine = new LRUCache<string, JWTPayload>({ max: MOST_REMEMBERED });

  return async (token) => {
    const known = genuine.get(token);
    if (known) return known;
    // Discovered with the first token, so that the gateway starts without the provider; retried after a failure.
    keys ??= discoverKeys(issuer).catch((error: unknown) => {
      keys = null;
      throw error;
    });
    const options = { issuer, audience, algorithms: ALGORITHMS, requiredClaims: ["exp", "sub"] };

    const { payload } = await jwtVerify(token, await keys, options).catch(refuse);
    const left = Number(payload.exp) * 1000 - Date.now();
    if (left > 0) genuine.set(token, payload, { ttl: Math.min(left, REMEMBERED_MILLISECONDS) });

    return payload;
  };
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const discovery = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const response = await fetch(discovery, { signal: AbortSignal.timeout(5000) }).catch(unreachable);
  const { jwks_uri: address } = Object(await response.json().catch(unreachable));
  if (!URL.canParse(address)) throw new ServiceUnavailableError("The identity provider publishes no keys.");

  return createRemoteJWKSet(new URL(address), { timeoutDuration: 5000 });
}

function unreachable(): never {
  throw new ServiceUnavailableError("The identity provider cannot be reached.");
}

function refuse(error: unknown): never {
  if (error instanceof errors.JWTExpired) throw new UnauthenticatedError("The access token has expired.");
  if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) unreachable();
  throw new UnauthenticatedError("The access token is not valid for this hub.");
}
