import { BadInputError, ERROR_STATUS, UnauthenticatedError } from "@kim-hub/kit/errors";
import { findFaultWithin, LONGEST_ID } from "@kim-hub/kit/text-rule";
import { isPurpose, isRole, Purpose, Role, type Viewer } from "@kim-hub/kit/viewer";
import type { VerifyAccessToken } from "./access-token.js";

/** The headers that say who asks and why. */
export interface ViewerHeaders {
  readonly authorization?: string | undefined;
  readonly "hub-purpose"?: string | undefined;
  readonly "hub-case-reference"?: string | undefined;
}

/** Who asks, before the request is told to any office. */
export type Caller = Omit<Viewer, "requestId">;

/** The actor of a caller without token. */
export const ANONYMOUS = "anonymous";

const LONGEST_REFERENCE = 200;

/** Reads token and purpose; without a token the caller has the role PUBLIC. */
export async function readCaller(headers: ViewerHeaders, verify: VerifyAccessToken): Promise<Caller> {
  const purpose = readPurpose(headers["hub-purpose"]);
  const caseReference = readReference(headers["hub-case-reference"]);
  if (headers.authorization === undefined) {
    return { actor: ANONYMOUS, role: Role.PUBLIC, body: null, authority: null, purpose, caseReference };
  }

  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(headers.authorization) ?? [];
  if (!token) throw new UnauthenticatedError("The header authorization holds no bearer token.");
  const { sub, kim_role: role, kim_body: body, kim_authority: authority } = await verify(token);
  if (!sub || !isRole(role)) throw new UnauthenticatedError("The access token names no role of this hub.");

  if ([sub, body, authority].some((claim) => findFaultWithin(claim, LONGEST_ID)))
    throw new UnauthenticatedError(
      "The access token holds a claim that no text may be (NUL, half a surrogate pair, length).",
    );

  return { actor: sub, role, body: text(body), authority: text(authority), purpose, caseReference };
}

function readPurpose(value: string | undefined): Purpose | null {
  if (value === undefined) return null;
  if (!isPurpose(value)) {
    throw asBadRequest(new BadInputError(`The header hub-purpose must be one of ${Object.keys(Purpose).join(", ")}.`));
  }

  return value;
}

function readReference(value: string | undefined): string | null {
  if (value !== undefined && value.length > LONGEST_REFERENCE) {
    throw asBadRequest(
      new BadInputError(`The header hub-case-reference is longer than ${LONGEST_REFERENCE} characters.`),
    );
  }

  return value ?? null;
}

/** A header is wrong for the request as a whole, so the whole answer carries the status. */
function asBadRequest(error: BadInputError): BadInputError {
  error.extensions.http = { status: ERROR_STATUS.BAD_USER_INPUT };

  return error;
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
