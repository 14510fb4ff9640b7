import type { IncomingHttpHeaders } from "node:http";
import { ServiceUnavailableError, UnauthenticatedError } from "../errors/errors.js";
import type { Keys } from "../process/key-ring.js";
import type { VerifyAccessToken } from "./access-token.js";
import { readBearer } from "./bearer.js";
import { ENVELOPE_HEADER, type Envelope, hashToken, verifyEnvelope } from "./envelope.js";
import { type Identity, NOBODY, type Viewer } from "./viewer.js";

interface ViewerOptions {
  /** The envelope must be made for it. */
  readonly subgraph: string;
  readonly envelopeKey: Keys;
  readonly verify: VerifyAccessToken;
}

/** Reads the request from the gateway's envelope and the caller from their own access token. */
export async function readViewer(
  headers: IncomingHttpHeaders,
  { subgraph, envelopeKey, verify }: ViewerOptions,
): Promise<{ readonly viewer: Viewer; readonly envelope: Envelope }> {
  const envelope = await verifyEnvelope(single(headers[ENVELOPE_HEADER]), subgraph, envelopeKey);
  const identity = await readIdentity(headers.authorization, envelope.tokenHash, verify);
  const { requestId, purpose, caseReference, assignment = null } = envelope;

  return { viewer: { ...identity, purpose, caseReference, assignment, requestId }, envelope };
}

async function readIdentity(
  authorization: string | undefined,
  tokenHash: string | null,
  verify: VerifyAccessToken,
): Promise<Identity> {
  if (authorization === undefined && tokenHash === null) return NOBODY;
  const { actor, role, body, authority } = await verifyBound(readBearer(authorization), tokenHash, verify);

  return { actor, role, body, authority };
}

/** The token, if it is genuine and the one that the envelope names by its hash. */
export async function verifyBound(
  token: string | null,
  hash: string | null,
  verify: VerifyAccessToken,
): ReturnType<VerifyAccessToken> {
  if (token === null || hash !== hashToken(token))
    throw new UnauthenticatedError("The token is not the one that the envelope names.");

  return verify(token).catch((error: unknown) => {
    // As 503 it would count against this subgraph's own health, and the gateway would soon send it nothing more.
    throw error instanceof ServiceUnavailableError ? new UnauthenticatedError(error.message) : error;
  });
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? undefined : value;
}
