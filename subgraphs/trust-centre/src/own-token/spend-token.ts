import type { AccessToken, VerifyAccessToken } from "@kim-hub/kit/access-token";
import { readBearer } from "@kim-hub/kit/bearer";
import type { Context } from "@kim-hub/kit/context";
import { TRUST_CENTRE_HEADER } from "@kim-hub/kit/envelope";
import { UnauthenticatedError } from "@kim-hub/kit/errors";
import { verifyBound } from "@kim-hub/kit/request-viewer";
import type { ForwardedRequest } from "@kim-hub/kit/server";
import type { Identity } from "@kim-hub/kit/viewer";
import { UniqueConstraintViolationException } from "@mikro-orm/core";
import { OwnTokenError } from "./own-token-error.js";
import { UsedToken } from "./used-token.js";

const TOKEN_ID = /^[\x21-\x7e]{1,255}$/;

/**
 * Takes the caller's token for the trust centre itself, which a gateway that was taken over cannot make: meant for nobody else, the
 * caller's own, and never used before. It is used up before the mutation begins, so that a failure in between releases nothing.
 */
export async function spendToken(
  { viewer, em }: Context,
  { headers, envelope }: ForwardedRequest,
  verify: VerifyAccessToken,
): Promise<void> {
  const header = headers[TRUST_CENTRE_HEADER];
  if (header === undefined)
    throw new OwnTokenError(`This mutation needs a token for the trust centre in the header ${TRUST_CENTRE_HEADER}.`);
  const token = await verifyBound(readBearer(header.toString()), envelope.trustCentreTokenHash, verify).catch(refuse);
  if (token.audience.length !== 1) throw new OwnTokenError("A token for the trust centre is meant for nobody else.");
  if (!isSame(token, viewer)) throw new OwnTokenError("The token for the trust centre is not the caller's own.");

  await markUsed(token, em);
}

function isSame(one: Identity, other: Identity): boolean {
  return (
    one.actor === other.actor && one.role === other.role && one.body === other.body && one.authority === other.authority
  );
}

async function markUsed({ id }: AccessToken, em: Context["em"]): Promise<void> {
  if (!id || !TOKEN_ID.test(id)) throw new OwnTokenError("A token for the trust centre needs an id (jti).");
  try {
    await em.insert(UsedToken, { id, usedAt: new Date() });
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    throw new OwnTokenError("The token for the trust centre has been used: it is good for one mutation.");
  }
}

/** Says the same without the HTTP status, which would be that of the whole answer. */
function refuse(error: unknown): never {
  throw error instanceof UnauthenticatedError ? new OwnTokenError(error.message) : error;
}
