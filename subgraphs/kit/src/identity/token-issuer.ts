import type { Settings } from "../process/config.js";

/** Whose access tokens are accepted, and of what kind. */
export interface TokenIssuer {
  /** An OpenID provider. */
  readonly issuer: string;
  /** Whom a token must be meant for. */
  readonly audience: string;
  /** The `typ` of its access tokens. */
  readonly tokenType: string;
  /** The longest time from `iat` to `exp`. */
  readonly longestSeconds: number;
  /** Where its keys are published, where that is not on its own origin; null where its discovery document says it. */
  readonly keysUrl: string | null;
}

/** The audience of the hub's tokens. A URI, because resource indicators (RFC 8707) accept nothing else. */
export const HUB_AUDIENCE = "urn:kim-hub";

/** The audience of tokens for the trust centre itself. */
export const TRUST_CENTRE_AUDIENCE = "urn:kim-hub:trust-centre";

const DAY_SECONDS = 86_400;

export function readTokenIssuer(settings: Settings): TokenIssuer {
  return {
    issuer: settings.secureUrl("OIDC_ISSUER"),
    audience: settings.text("OIDC_AUDIENCE", HUB_AUDIENCE),
    // RFC 9068; providers that know it not write JWT.
    tokenType: settings.text("OIDC_TOKEN_TYPE", "at+jwt"),
    longestSeconds: settings.number("OIDC_TOKEN_LONGEST_SECONDS", { fallback: 3600, least: 1, most: DAY_SECONDS }),
    keysUrl: settings.optionalText("OIDC_JWKS_URI") && settings.secureUrl("OIDC_JWKS_URI"),
  };
}
