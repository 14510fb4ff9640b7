import type { IncomingHttpHeaders } from "node:http";
import { BadInputError, ServiceUnavailableError, UnauthenticatedError } from "../errors/errors.js";
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
  const identity = await readIdentity(headers.authorization, envelope, verify);
  const { requestId, purpose, caseReference, assignment = null } = envelope;

  return { viewer: { ...identity, purpose, caseReference, assignment, requestId }, envelope };
}

async function readIdentity(
  authorization: string | undefined,
  { tokenHash, chosenRole }: Envelope,
  verify: VerifyAccessToken,
): Promise<Identity> {
  if (authorization === undefined && tokenHash === null) return NOBODY;
  const { actor, role, body, authority } = await verifyBound(
    readBearer(authorization),
    { hash: tokenHash, chosenRole },
    verify,
  );

  return { actor, role, body, authority };
}

/** What an envelope says of a token that comes with it. */
interface Bound {
  readonly hash: string | null;
  readonly chosenRole: string | undefined;
}

/** The token, if it is genuine, the one that the envelope names by its hash, and holds the role that the envelope names. */
export async function verifyBound(
  token: string | null,
  { hash, chosenRole }: Bound,
  verify: VerifyAccessToken,
): ReturnType<VerifyAccessToken> {
  if (token === null || hash !== hashToken(token))
    throw new UnauthenticatedError("The token is not the one that the envelope names.");

  return verify(token, chosenRole ?? null).catch((error: unknown) => {
    // As 503 it would count against this subgraph's own health, and the gateway would soon send it nothing more.
    const isUnproven = error instanceof ServiceUnavailableError || error instanceof BadInputError;
    throw isUnproven ? new UnauthenticatedError(error.message) : error;
  });
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? undefined : value;
}
