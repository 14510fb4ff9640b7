import type { ApolloServerPlugin } from "@apollo/server";
import type { AccessMatrix } from "@kim-hub/kit/access-matrix";
import type { HubContext } from "./hub-context.js";

/** `extensions.hub`: what a caller or auditor needs to find this request again, and under which rules it was answered. */
export function answerExtensions({ policyVersion, minimumCount }: AccessMatrix): ApolloServerPlugin<HubContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue: { requestId, caller } }) {
          if (response.body.kind !== "single") return;
          const hub = { requestId, purpose: caller.purpose, policyVersion, k: minimumCount };
          response.body.singleResult.extensions = { hub };
        },
      };
    },
  };
}
