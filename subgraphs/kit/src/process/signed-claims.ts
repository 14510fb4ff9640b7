import { sign, verify } from "node:crypto";
import { currentOf, type Keys, keysFor } from "./key-ring.js";

/** The claims of one JSON Web Token. */
export type Claims = Readonly<Record<string, unknown>>;

/** What a token must say of itself. */
export interface ClaimRules {
  readonly type: string;
  readonly issuer: string;
  readonly audience: string;
  /** By how much the issuer's clock may differ. */
  readonly clockSeconds: number;
  /** Until how long after its issue it counts; without it until its end alone, which every token must name. */
  readonly longestSeconds?: number;
}

const ALGORITHM = "EdDSA";
const COMPACT = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/;

/**
 * A JSON Web Token (RFC 7519) signed with Ed25519 (RFC 8037). Made and read here and not by the library, which is asynchronous and takes
 * several times as long, most of what a small fetch costs; for tokens between the hub's own services only.
 */
export function signClaims(claims: Claims, type: string, keys: Keys): string {
  const { key, id } = currentOf(keys);
  // Without an id JSON has no `kid` either.
  const content = `${encode({ alg: ALGORITHM, typ: type, kid: id })}.${encode(claims)}`;

  return `${content}.${sign(null, Buffer.from(content), key).toString("base64url")}`;
}

/** The claims of a token that one of these keys has signed, that is current and that says what it must; else null. */
export function readClaims(token: string, rules: ClaimRules, keys: Keys): Claims | null {
  const [, header, payload, signature] = COMPACT.exec(token) ?? [];
  if (!header || !payload || !signature) return null;
  const read = decode(header);
  if (!read || !isHeader(read, rules.type)) return null;
  const content = Buffer.from(`${header}.${payload}`);
  const signed = Buffer.from(signature, "base64url");
  if (!keysFor(keys, read.kid).some((key) => verify(null, content, key, signed))) return null;
  const claims = decode(payload);

  return claims && saysWhatItMust(claims, rules) && isCurrent(claims, rules) ? claims : null;
}

/** No other member is understood, and one that is not understood may be critical. */
function isHeader(header: Claims, type: string): boolean {
  const { alg, typ, kid: _, ...others } = header;

  return alg === ALGORITHM && typ === type && Object.keys(others).length === 0;
}

function saysWhatItMust({ iss, aud }: Claims, { issuer, audience }: ClaimRules): boolean {
  return iss === issuer && (Array.isArray(aud) ? aud.includes(audience) : aud === audience);
}

function isCurrent({ exp, iat, nbf = 0 }: Claims, { clockSeconds, longestSeconds }: ClaimRules): boolean {
  const now = Math.floor(Date.now() / 1000);
  if (!isInstant(exp) || exp <= now - clockSeconds) return false;
  if (!isInstant(nbf) || nbf > now + clockSeconds) return false;
  if (longestSeconds === undefined) return true;

  return isInstant(iat) && iat <= now + clockSeconds && iat >= now - longestSeconds - clockSeconds;
}

/** Seconds since 1970. */
function isInstant(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function decode(part: string): Claims | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString());

    return typeof value === "object" && value !== null ? (value as Claims) : null;
  } catch {
    return null;
  }
}
