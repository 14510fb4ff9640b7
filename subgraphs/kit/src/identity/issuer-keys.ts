import { createRemoteJWKSet } from "jose";
import { ServiceUnavailableError } from "../errors/errors.js";
import type { TokenIssuer } from "./token-issuer.js";

type IssuerKeys = ReturnType<typeof createRemoteJWKSet>;
type Issuer = Pick<TokenIssuer, "issuer" | "keysUrl">;

const PATIENCE_MILLISECONDS = 5000;

/** The issuer's published keys; jose reads them anew when they are old, and when a token names one that is unknown. */
export async function discoverKeys({ issuer, keysUrl }: Issuer): Promise<IssuerKeys> {
  const address = new URL(keysUrl ?? (await readKeysAddress(issuer)));

  return createRemoteJWKSet(address, { timeoutDuration: PATIENCE_MILLISECONDS });
}

/** Throws one sentence where the keys cannot be read now, in the way in which a service reads them. */
export async function requireIssuerKeys(issuer: Issuer): Promise<void> {
  const keys = await discoverKeys(issuer);
  await keys.reload().catch(() => {
    throw new ServiceUnavailableError("The identity provider's keys cannot be read.");
  });
}

/** OpenID Connect Discovery, section 4.3: a document that speaks for another issuer counts for nothing. */
async function readKeysAddress(issuer: string): Promise<string> {
  const discovery = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  // A redirect could lead to an address that the configuration does not name.
  const options: RequestInit = { redirect: "error", signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) };
  const response = await fetch(discovery, options).catch(unreachable);
  const { issuer: named, jwks_uri: address } = Object(await response.json().catch(unreachable));
  if (named !== issuer)
    throw new ServiceUnavailableError("The identity provider's document speaks for another issuer.");
  if (!URL.canParse(address)) throw new ServiceUnavailableError("The identity provider publishes no keys.");
  if (new URL(address).origin !== new URL(issuer).origin)
    throw new ServiceUnavailableError("The identity provider's keys lie at another origin that no setting names.");

  return address;
}

export function unreachable(): never {
  throw new ServiceUnavailableError("The identity provider cannot be reached.");
}
