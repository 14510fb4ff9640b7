import type { Settings } from "../process/config.js";
import { readTokenClaims, type TokenClaims } from "./token-claims.js";

/** The issuer whose access tokens are accepted, and their kind. */
export interface TokenIssuer {
  /** An OpenID provider. */
  readonly issuer: string;
  /** The audience that a token must name. */
  readonly audience: string;
  /** The `typ` of its access tokens. */
  readonly tokenType: string;
  /** The longest time from `iat` to `exp`. */
  readonly longestSeconds: number;
  /** The address of its keys if it is on another origin; null to take it from the discovery document. */
  readonly keysUrl: string | null;
  /** Where its tokens say what the hub decides by; without it in the hub's own claims. */
  readonly claims?: TokenClaims;
  /** Whether the keys of the identity provider that signs in anybody count; without it they do not. */
  readonly development?: boolean;
}

/** The audience of the hub's tokens. A URI, because resource indicators (RFC 8707) accept nothing else. */
export const HUB_AUDIENCE = "urn:kim-hub";

/** The audience of tokens for the trust centre itself. */
export const TRUST_CENTRE_AUDIENCE = "urn:kim-hub:trust-centre";

const DAY_SECONDS = 86_400;

export function readTokenIssuer(settings: Settings): TokenIssuer {
  return {
    issuer: settings.secureUrl("OIDC_ISSUER", {
      about: "the OpenID provider; the name of the development identity provider in its tokens",
    }),
    audience: settings.text("OIDC_AUDIENCE", {
      fallback: HUB_AUDIENCE,
      about: "whom the provider's access tokens are meant for",
    }),
    // RFC 9068; providers that know it not write JWT.
    tokenType: settings.text("OIDC_TOKEN_TYPE", {
      fallback: "at+jwt",
      about: "the `typ` of the provider's access tokens",
    }),
    longestSeconds: settings.number("OIDC_TOKEN_LONGEST_SECONDS", {
      fallback: 3600,
      least: 1,
      most: DAY_SECONDS,
      about: "the longest time from `iat` to `exp` of an access token",
    }),
    keysUrl:
      settings.optionalText("OIDC_JWKS_URI") &&
      settings.secureUrl("OIDC_JWKS_URI", {
        about: "where the provider's keys are, if not on its own origin; discovered where it is not set",
      }),
    claims: readTokenClaims(settings),
    development: settings.forDevelopment,
  };
}
