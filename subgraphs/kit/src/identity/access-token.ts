import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { LRUCache } from "lru-cache";
import { UnauthenticatedError } from "../errors/errors.js";
import { isDevelopmentKeyId } from "../process/development-key.js";
import { chooseRole } from "./choose-role.js";
import { discoverKeys, unreachable } from "./issuer-keys.js";
import { HUB_CLAIMS } from "./token-claims.js";
import { holderOf, type TokenHolder } from "./token-identity.js";
import type { TokenIssuer } from "./token-issuer.js";
import type { Identity } from "./viewer.js";

/** A genuine, current access token. */
export interface AccessToken extends Identity {
  /** `jti`: of this token alone. */
  readonly id: string | null;
  /** Everybody whom it is meant for. */
  readonly audience: readonly string[];
}

/**
 * Checks an access token against the issuer's published keys; anything but a genuine, current one is `UNAUTHENTICATED`. Of several roles the
 * one that is chosen by its name counts; without a choice, or with one that the token does not hold, it throws `BAD_USER_INPUT`.
 */
export type VerifyAccessToken = (token: string, chosenRole?: string | null) => Promise<AccessToken>;

/** What is known of a genuine token, whichever of its roles a request chooses. */
interface GenuineToken extends TokenHolder, Pick<AccessToken, "id" | "audience"> {}

/** Signature algorithms with a public key only: `none` and shared secrets are not among them. */
const ALGORITHMS = ["RS256", "PS256", "ES256", "EdDSA"];

/** How long a token counts as genuine without another look at the issuer's keys. */
const REMEMBERED_MILLISECONDS = 30_000;
const MOST_REMEMBERED = 5000;
/** By how much the issuer's clock may be ahead. */
const CLOCK_SECONDS = 5;

/** For a subgraph: an operation that began in time may end, since its fetches come seconds after the gateway has checked the token. */
export const GRACE_SECONDS = 15;

/** `graceSeconds`: for how long after its end a token still counts. */
export function createTokenVerifier(accepted: TokenIssuer, graceSeconds = 0): VerifyAccessToken {
  const { issuer, audience, tokenType, longestSeconds, claims = HUB_CLAIMS, development = false } = accepted;
  const options = {
    issuer,
    audience,
    typ: tokenType,
    algorithms: ALGORITHMS,
    clockTolerance: graceSeconds,
    requiredClaims: ["exp", "iat", "sub"],
  };
  let keys: Promise<JWTVerifyGetKey> | null = null;
  // Never with the role that a request chose: the next request with the same token may choose another.
  const genuine = new LRUCache<string, GenuineToken>({ max: MOST_REMEMBERED });

  const verify = async (token: string): Promise<GenuineToken> => {
    // Discovered with the first token, so that a service starts without the provider; retried after a failure.
    keys ??= discoverKeys(accepted).catch((error: unknown) => {
      keys = null;
      throw error;
    });

    const { payload, protectedHeader } = await jwtVerify(token, await keys, options).catch(refuse);
    if (!development && isDevelopmentKeyId(protectedHeader.kid))
      throw new UnauthenticatedError("The access token was made for development, and this is production.");
    requireLifetime(payload, longestSeconds);
    requireBearer(payload);
    const { jti, aud = [] } = payload;
    const id = typeof jti === "string" ? jti : null;
    const verified = { ...holderOf(payload, claims), id, audience: [aud].flat() };
    const left = (Number(payload.exp) + graceSeconds) * 1000 - Date.now();
    if (left > 0) genuine.set(token, verified, { ttl: Math.min(left, REMEMBERED_MILLISECONDS) });

    return verified;
  };

  return async (token, chosenRole = null) => {
    const { roles, ...rest } = genuine.get(token) ?? (await verify(token));

    return { ...rest, ...chooseRole(roles, chosenRole) };
  };
}

/** Keycloak names a token's use in its claims, too: an ID token (`ID`) or one that only a key's holder may use (`DPoP`) is no bearer's. */
function requireBearer({ typ }: JWTPayload): void {
  if (typ !== undefined && !(typeof typ === "string" && /^bearer$/i.test(typ)))
    throw new UnauthenticatedError("The access token is not of the type that this hub accepts.");
}

function requireLifetime({ iat = Number.NaN, exp = Number.NaN }: JWTPayload, longestSeconds: number): void {
  if (iat > Date.now() / 1000 + CLOCK_SECONDS)
    throw new UnauthenticatedError("The access token says that it was issued in the future.");
  if (!(exp - iat <= longestSeconds))
    throw new UnauthenticatedError(`The access token lives longer than ${longestSeconds} seconds.`);
}

function refuse(error: unknown): never {
  if (error instanceof errors.JWTExpired) throw new UnauthenticatedError("The access token has expired.");
  if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) unreachable();
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === "typ")
    throw new UnauthenticatedError("The access token is not of the type that this hub accepts.");
  throw new UnauthenticatedError("The access token is not valid for this hub.");
}
