import type { AccessToken, VerifyAccessToken } from "@kim-hub/kit/access-token";
import { readBearer } from "@kim-hub/kit/bearer";
import { TRUST_CENTRE_HEADER } from "@kim-hub/kit/envelope";
import { UnauthenticatedError } from "@kim-hub/kit/errors";
import { verifyBound } from "@kim-hub/kit/request-viewer";
import type { ForwardedRequest } from "@kim-hub/kit/server";
import type { Identity } from "@kim-hub/kit/viewer";
import { OwnTokenError } from "./own-token-error.js";

/** The request's token for the trust centre itself, which a gateway that was taken over cannot make: meant for nobody else, and the caller's own. */
export async function verifyOwnToken(
  viewer: Identity,
  { headers, envelope }: ForwardedRequest,
  verify: VerifyAccessToken,
): Promise<AccessToken> {
  const header = headers[TRUST_CENTRE_HEADER];
  if (header === undefined)
    throw new OwnTokenError(`This mutation needs a token for the trust centre in the header ${TRUST_CENTRE_HEADER}.`);
  const { trustCentreTokenHash: hash, chosenRole } = envelope;
  const token = await verifyBound(readBearer(header.toString()), { hash, chosenRole }, verify).catch(refuse);
  if (token.audience.length !== 1) throw new OwnTokenError("A token for the trust centre is meant for nobody else.");
  if (!isSame(token, viewer)) throw new OwnTokenError("The token for the trust centre is not the caller's own.");

  return token;
}

function isSame(one: Identity, other: Identity): boolean {
  return (
    one.actor === other.actor && one.role === other.role && one.body === other.body && one.authority === other.authority
  );
}

/** Says the same without the HTTP status, which would be that of the whole answer. */
function refuse(error: unknown): never {
  throw error instanceof UnauthenticatedError ? new OwnTokenError(error.message) : error;
}
