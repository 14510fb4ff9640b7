import { createHash } from "node:crypto";
import { UnauthenticatedError } from "../errors/errors.js";
import type { Keys } from "../process/key-ring.js";
import { readClaims, signClaims } from "../process/signed-claims.js";
import { isPurpose, type Purpose } from "./viewer.js";

/** The HTTP header in which the gateway sends one subgraph its envelope. */
export const ENVELOPE_HEADER = "hub-envelope";

/** The HTTP header with a token that is meant for the trust centre itself. */
export const TRUST_CENTRE_HEADER = "trust-centre-authorization";

/** Of a subgraph's answer: how many rows it has left in the disclosure log, which the gateway's log can hold it to. */
export const DISCLOSURES_HEADER = "hub-disclosures";

/** The `accept` header of the gateway's fetches. */
export const GATEWAY_ACCEPTS = "application/graphql-response+json, application/json";

const ISSUER = "kim-hub-gateway";
const TYPE = "hub-envelope+jwt";
const LIFETIME_SECONDS = 60;
/** By how much the gateway's clock may differ. */
const CLOCK_SECONDS = 5;
/** For so long an envelope may be verified after it was signed. */
export const ENVELOPE_SECONDS = LIFETIME_SECONDS + CLOCK_SECONDS;

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
  /** Which of the roles of the token the request chose; the token alone says whether its holder has it. */
  readonly chosenRole?: string;
  /** The instant (ISO 8601) as of which rows are read: what was recorded later is not known yet. Without it they are read as they are. */
  readonly knownAt?: string;
  /** The reference of the audit assignment that the run rests on, as the caller names it. */
  readonly assignment?: string;
  /** Whether nothing may be left of the request, and no value of it leaves the gateway: in development alone. */
  readonly dryRun?: true;
}

/** A signed, short-lived statement of one request, made for one subgraph and useless at any other. */
export function signEnvelope(envelope: Envelope, subgraph: string, keys: Keys): string {
  const { requestId, purpose, caseReference, tokenHash, trustCentreTokenHash, chosenRole } = envelope;
  const { knownAt, assignment, dryRun } = envelope;
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
    chosenRole,
    knownAt,
    assignment,
    dryRun,
  };

  return signClaims(payload, TYPE, keys);
}

/** How an envelope names a token (RFC 9449, `ath`). */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** A genuine, current envelope for `subgraph`; anything else is `UNAUTHENTICATED`. */
export async function verifyEnvelope(envelope: string | undefined, subgraph: string, keys: Keys): Promise<Envelope> {
  if (!envelope)
    throw new UnauthenticatedError("A subgraph answers the gateway only: the request carries no envelope.");

  const rules = { type: TYPE, issuer: ISSUER, audience: subgraph, clockSeconds: CLOCK_SECONDS };
  const claims = readClaims(envelope, { ...rules, longestSeconds: LIFETIME_SECONDS }, keys);
  if (!claims) throw new UnauthenticatedError("The envelope is not valid for this subgraph.");

  const { jti, purpose, chosenRole, knownAt, assignment } = claims;
  if (typeof jti !== "string" || !jti) throw new UnauthenticatedError("The envelope names no request.");

  return {
    requestId: jti,
    purpose: isPurpose(purpose) ? purpose : null,
    caseReference: text(claims.caseReference),
    tokenHash: text(claims.ath),
    trustCentreTokenHash: text(claims.trust_centre_ath),
    ...(typeof chosenRole === "string" && { chosenRole }),
    ...(typeof knownAt === "string" && { knownAt }),
    ...(typeof assignment === "string" && { assignment }),
    ...(claims.dryRun === true && { dryRun: true }),
  };
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
