import { type KeyObject, sign } from "node:crypto";
import { type CryptoKey, errors, jwtVerify } from "jose";
import { UnauthenticatedError } from "./errors.js";
import { isPurpose, isRole, type Viewer } from "./viewer.js";

/** The HTTP header in which the gateway vouches for the viewer to one office. */
export const ENVELOPE_HEADER = "hub-envelope";

const ISSUER = "kim-hub-gateway";
const TYPE = "hub-envelope+jwt";
const LIFETIME_SECONDS = 60;
const HEADER = encode({ alg: "EdDSA", typ: TYPE });

/**
 * A signed, short-lived statement of who asks, made for one office and useless at any other: a JWT (RFC 7519). Signed here and not
 * by the library, whose asynchronous signing costs four times as much and is most of what a small fetch costs.
 */
export function signEnvelope({ actor, requestId, ...claims }: Viewer, office: string, key: KeyObject): string {
  const now = Math.floor(Date.now() / 1000);
  const payload = {
    ...claims,
    iss: ISSUER,
    aud: office,
    sub: actor,
    jti: requestId,
    iat: now,
    exp: now + LIFETIME_SECONDS,
  };
  const content = `${HEADER}.${encode(payload)}`;

  return `${content}.${sign(null, Buffer.from(content), key).toString("base64url")}`;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** The viewer of a genuine, current envelope for `office`; anything else is `UNAUTHENTICATED`. */
export async function verifyEnvelope(envelope: string | undefined, office: string, key: CryptoKey): Promise<Viewer> {
  if (!envelope)
    throw new UnauthenticatedError("A subgraph answers the gateway only: the request carries no envelope.");

  const { payload } = await jwtVerify(envelope, key, {
    algorithms: ["EdDSA"],
    audience: office,
    issuer: ISSUER,
    typ: TYPE,
    requiredClaims: ["exp", "jti", "sub"],
  }).catch(refuse);

  const { sub, jti, role, purpose } = payload;
  if (!sub || !jti || !isRole(role)) throw new UnauthenticatedError("The envelope names no actor, request or role.");

  return {
    actor: sub,
    role,
    body: text(payload.body),
    authority: text(payload.authority),
    purpose: isPurpose(purpose) ? purpose : null,
    caseReference: text(payload.caseReference),
    requestId: jti,
  };
}

function refuse(error: unknown): never {
  if (!(error instanceof errors.JOSEError)) throw error;
  throw new UnauthenticatedError("The envelope is not valid for this subgraph.");
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
