import { type CryptoKey, errors, jwtVerify, SignJWT } from "jose";
import { UnauthenticatedError } from "./errors.js";
import { isPurpose, isRole, type Viewer } from "./viewer.js";

/** The HTTP header in which the gateway vouches for the viewer to one office. */
export const ENVELOPE_HEADER = "hub-envelope";

const ISSUER = "kim-hub-gateway";
const TYPE = "hub-envelope+jwt";
const LIFETIME = "60s";

/** A signed, short-lived statement of who asks, made for one office and useless at any other. */
export function signEnvelope(viewer: Viewer, office: string, key: CryptoKey): Promise<string> {
  const { actor, requestId, ...claims } = viewer;

  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: "EdDSA", typ: TYPE })
    .setIssuer(ISSUER)
    .setAudience(office)
    .setSubject(actor)
    .setJti(requestId)
    .setIssuedAt()
    .setExpirationTime(LIFETIME)
    .sign(key);
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
