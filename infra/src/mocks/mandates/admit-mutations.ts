import { createTokenVerifier } from "@kim-hub/kit/access-token";
import type { ForwardedRequest } from "@kim-hub/kit/server";
import type { TokenIssuer } from "@kim-hub/kit/token-issuer";
import type { Viewer } from "@kim-hub/kit/viewer";
import { OwnTokenError } from "@kim-hub/trust-centre/own-token-error";
import { verifyOwnToken } from "@kim-hub/trust-centre/verify-own-token";

/** Throws if no mutation of the request may begin. */
type AdmitMutation = (viewer: Viewer, request: ForwardedRequest) => Promise<void>;

/** As the trust centre admits a mutation: with a token that is meant for it alone, and good once while the process lives. */
export function createOwnAdmission(ownTokens: TokenIssuer): AdmitMutation {
  const verify = createTokenVerifier(ownTokens);
  const used = new Set<string | null>();

  return async (viewer, request) => {
    const { id } = await verifyOwnToken(viewer, request, verify);
    if (used.has(id))
      throw new OwnTokenError("The token for the trust centre has been used: it is good for one mutation.");
    used.add(id);
  };
}

/** As every other subgraph does. */
export const admitAll: AdmitMutation = async () => {};
