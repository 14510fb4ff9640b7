import type { AccessToken, VerifyAccessToken } from "@kim-hub/kit/access-token";
import type { Context } from "@kim-hub/kit/context";
import type { ForwardedRequest } from "@kim-hub/kit/server";
import { UniqueConstraintViolationException } from "@mikro-orm/core";
import { OwnTokenError } from "./own-token-error.js";
import { UsedToken } from "./used-token.js";
import { verifyOwnToken } from "./verify-own-token.js";

const TOKEN_ID = /^[\x21-\x7e]{1,255}$/;

/**
 * Takes the caller's token for the trust centre itself, never used before. It is used up before the mutation begins, so that a failure in
 * between releases nothing.
 */
export async function spendToken(
  { viewer, em }: Context,
  request: ForwardedRequest,
  verify: VerifyAccessToken,
): Promise<void> {
  await markUsed(await verifyOwnToken(viewer, request, verify), em);
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
