import { CompactEncrypt, type CryptoKey, compactDecrypt, jwtVerify, SignJWT } from "jose";
import { NotAvailableError } from "../errors/errors.js";
import { isPurpose, type Purpose, type Viewer } from "../identity/viewer.js";
import type { Office } from "./office.js";

const ISSUER = "kim-hub-trust-centre";
const TYPE = "hub-mandate+jwt";
/** As long as an operation of the hub may last: after that no caller waits for the part. */
const LIFETIME_SECONDS = 10;
/** By how much two offices' clocks may differ. */
const CLOCK_TOLERANCE_SECONDS = 2;

/** Permits one office to release its part of one person's path; sealed by the trust centre, opened by that office alone. */
export interface Mandate {
  /** Of this mandate alone: two offices cannot join their logs by it. */
  readonly id: string;
  /** The office's own pseudonym of the person. */
  readonly pseudonym: string;
  readonly categories: readonly string[];
  /** The precision of released dates. */
  readonly granularity: "QUARTER";
  /** The receiving steering group. */
  readonly body: string;
  /** The caller of the trust centre, as subject of the access token; no other can use it. */
  readonly actor: string;
  readonly purpose: Purpose;
  readonly policyVersion: string;
}

/** A mandate that its office has opened. */
export interface OpenedMandate extends Mandate {
  /** From then on it is refused. */
  readonly expiresAt: Date;
}

/** Signed by the trust centre, then encrypted to `office`: the gateway carries it and can neither read nor alter it. */
export async function sealMandate(
  mandate: Mandate,
  office: Office,
  keys: { signing: CryptoKey; office: CryptoKey },
): Promise<string> {
  const { id, ...claims } = mandate;
  const signed = await new SignJWT({ ...claims })
    .setProtectedHeader({ alg: "EdDSA", typ: TYPE })
    .setIssuer(ISSUER)
    .setAudience(office)
    .setJti(id)
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_SECONDS}s`)
    .sign(keys.signing);

  return new CompactEncrypt(new TextEncoder().encode(signed))
    .setProtectedHeader({ alg: "ECDH-ES+A256KW", enc: "A256GCM", cty: "JWT" })
    .encrypt(keys.office);
}

/** The mandate, if it is genuine, current and made for this office, actor, steering group and purpose; else `NOT_AVAILABLE`. */
export async function openMandate(
  sealed: string,
  {
    office,
    viewer,
    keys,
  }: { office: Office; viewer: Viewer; keys: { decryption: CryptoKey; verification: CryptoKey } },
): Promise<OpenedMandate> {
  const { plaintext } = await compactDecrypt(sealed, keys.decryption, {
    keyManagementAlgorithms: ["ECDH-ES+A256KW"],
    contentEncryptionAlgorithms: ["A256GCM"],
  }).catch(refuse);
  const { payload } = await jwtVerify(plaintext, keys.verification, {
    algorithms: ["EdDSA"],
    audience: office,
    issuer: ISSUER,
    typ: TYPE,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ["exp", "jti"],
  }).catch(refuse);

  const { jti, exp, pseudonym, categories, granularity, body, actor, purpose, policyVersion } = payload;
  if (
    !jti ||
    !exp ||
    typeof pseudonym !== "string" ||
    typeof body !== "string" ||
    typeof actor !== "string" ||
    typeof policyVersion !== "string" ||
    granularity !== "QUARTER" ||
    !isPurpose(purpose) ||
    !Array.isArray(categories)
  ) {
    throw new NotAvailableError();
  }
  // A mandate carried to another person or steering group, or used for another purpose, is as good as none.
  if (actor !== viewer.actor || body !== viewer.body || purpose !== viewer.purpose) throw new NotAvailableError();

  return {
    id: jti,
    pseudonym,
    categories: categories.map(String),
    granularity,
    body,
    actor,
    purpose,
    policyVersion,
    expiresAt: new Date((exp + CLOCK_TOLERANCE_SECONDS) * 1000),
  };
}

/** The office's keys have been imported, so that every failure lies in the sealed text. */
function refuse(): never {
  throw new NotAvailableError();
}
