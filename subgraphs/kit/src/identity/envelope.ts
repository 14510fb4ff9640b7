import { createHash, type KeyObject, sign } from "node:crypto";
import { type CryptoKey, errors, jwtVerify } from "jose";
import { UnauthenticatedError } from "../errors/errors.js";
import { isPurpose, type Purpose } from "./viewer.js";

/** The HTTP header in which the gateway sends one subgraph its envelope. */
export const ENVELOPE_HEADER = "hub-envelope";

/** The HTTP header with a token that is meant for the trust centre itself. */
export const TRUST_CENTRE_HEADER = "trust-centre-authorization";

/** Of a subgraph's answer: how many rows it has left in the disclosure log, which the gateway's log can hold it to. */
export const DISCLOSURES_HEADER = "hub-disclosures";

const ISSUER = "kim-hub-gateway";
const TYPE = "hub-envelope+jwt";
const LIFETIME_SECONDS = 60;
/** By how much the gateway's clock may differ. */
const CLOCK_SECONDS = 5;
const HEADER = encode({ alg: "EdDSA", typ: TYPE });

/** The gateway's statement of a request; the caller is named by the caller's own token alone. */
export interface Envelope {
  /** Differs per subgraph, so that the logs of two cannot be joined. */
  readonly requestId: string;
  readonly purpose: Purpose | null;
  readonly caseReference: string | null;
  /** Of the access token that must come with it (`ath`); null for a caller without one. */
  readonly tokenHash: string | null;
  /** Of the token for the trust centre itself; null without one, and to every other subgraph. */
  readonly trustCentreTokenHash: string | null;
}

/**
 * A signed, short-lived statement of one request, made for one subgraph and useless at any other: a JWT (RFC 7519). Signed here and
 * not by the library, whose asynchronous signing costs four times as much and is most of what a small fetch costs.
 */
export function signEnvelope(envelope: Envelope, subgraph: string, key: KeyObject): string {
  const { requestId, purpose, caseReference, tokenHash, trustCentreTokenHash } = envelope;
  const now = Math.floor(Date.now() / 1000);
  const payload = {
    iss: ISSUER,
    aud: subgraph,
    jti: requestId,
    iat: now,
    exp: now + LIFETIME_SECONDS,
    purpose,
    caseReference,
    ath: tokenHash ?? undefined,
    trust_centre_ath: trustCentreTokenHash ?? undefined,
  };
  const content = `${HEADER}.${encode(payload)}`;

  return `${content}.${sign(null, Buffer.from(content), key).toString("base64url")}`;
}

/** How an envelope names a token (RFC 9449, `ath`). */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** A genuine, current envelope for `subgraph`; anything else is `UNAUTHENTICATED`. */
export async function verifyEnvelope(
  envelope: string | undefined,
  subgraph: string,
  key: CryptoKey,
): Promise<Envelope> {
  if (!envelope)
    throw new UnauthenticatedError("A subgraph answers the gateway only: the request carries no envelope.");

  const { payload } = await jwtVerify(envelope, key, {
    algorithms: ["EdDSA"],
    audience: subgraph,
    issuer: ISSUER,
    typ: TYPE,
    clockTolerance: CLOCK_SECONDS,
    maxTokenAge: LIFETIME_SECONDS,
    requiredClaims: ["exp", "jti"],
  }).catch(refuse);

  const { jti, purpose } = payload;
  if (!jti) throw new UnauthenticatedError("The envelope names no request.");

  return {
    requestId: jti,
    purpose: isPurpose(purpose) ? purpose : null,
    caseReference: text(payload.caseReference),
    tokenHash: text(payload.ath),
    trustCentreTokenHash: text(payload.trust_centre_ath),
  };
}

function refuse(error: unknown): never {
  if (!(error instanceof errors.JOSEError)) throw error;
  throw new UnauthenticatedError("The envelope is not valid for this subgraph.");
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
