import type { VerifyAccessToken } from "@kim-hub/kit/access-token";
import { readBearer } from "@kim-hub/kit/bearer";
import { BadInputError, UnauthenticatedError } from "@kim-hub/kit/errors";
import { type Identity, isPurpose, NOBODY, Purpose, type Viewer } from "@kim-hub/kit/viewer";
import { badRequest } from "./bad-request.js";
import { forWholeRequest } from "./for-whole-request.js";

/** The headers that identify the caller and the purpose. */
export interface CallerHeaders {
  readonly authorization?: string | undefined;
  /** Which of the token's roles counts. */
  readonly "hub-role"?: string | undefined;
  readonly "hub-purpose"?: string | undefined;
  readonly "hub-case-reference"?: string | undefined;
  /** A token for the trust centre, which alone verifies it. */
  readonly "trust-centre-authorization"?: string | undefined;
}

/** The caller's own tokens, passed on to the offices. */
export interface Tokens {
  readonly access: string | null;
  readonly trustCentre: string | null;
}

/** The authenticated caller, before a per-office request id is added; an assignment is the single run's. */
export type Caller = Omit<Viewer, "requestId" | "assignment">;

const LONGEST_REFERENCE = 200;

/** Reads token and purpose; a caller without a token has the role PUBLIC. */
export async function readCaller(headers: CallerHeaders, verify: VerifyAccessToken): Promise<Caller> {
  const purpose = readPurpose(headers["hub-purpose"]);
  const caseReference = readReference(headers["hub-case-reference"]);
  const { access, trustCentre } = readTokens(headers);
  requireToken(headers, "authorization", access);
  requireToken(headers, "trust-centre-authorization", trustCentre);
  const { actor, role, body, authority } = await identify(access, headers["hub-role"] ?? null, verify);

  return { actor, role, body, authority, purpose, caseReference };
}

async function identify(token: string | null, chosen: string | null, verify: VerifyAccessToken): Promise<Identity> {
  if (token === null && chosen !== null)
    throw badRequest("The header hub-role chooses among the roles of an access token, and there is none.");
  if (token === null) return NOBODY;

  return verify(token, chosen).catch((error: unknown) => {
    throw error instanceof BadInputError ? forWholeRequest(error) : error;
  });
}

/** The tokens as they were sent, valid or not. */
export function readTokens(headers: CallerHeaders): Tokens {
  return {
    access: readBearer(headers.authorization),
    trustCentre: readBearer(headers["trust-centre-authorization"]),
  };
}

function requireToken(headers: CallerHeaders, name: keyof CallerHeaders, token: string | null): void {
  if (headers[name] !== undefined && token === null)
    throw new UnauthenticatedError(`The header ${name} holds no bearer token.`);
}

function readPurpose(value: string | undefined): Purpose | null {
  if (value === undefined) return null;
  if (!isPurpose(value)) {
    throw badRequest(`The header hub-purpose must be one of ${Object.keys(Purpose).join(", ")}.`);
  }

  return value;
}

function readReference(value: string | undefined): string | null {
  if (value !== undefined && value.length > LONGEST_REFERENCE) {
    throw badRequest(`The header hub-case-reference is longer than ${LONGEST_REFERENCE} characters.`);
  }

  return value ?? null;
}
