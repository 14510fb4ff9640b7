import type { ApolloServerPlugin } from "@apollo/server";
import { ERROR_STATUS } from "@kim-hub/kit/errors";
import { GraphQLError } from "graphql";
import type { HubContext } from "../caller/hub-context.js";

/** Refuses a request that does not select one of several operations; the planner would call that an internal fault. */
export const requireOperation: ApolloServerPlugin<HubContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        if (operation) return;
        const code = "OPERATION_RESOLUTION_FAILURE";
        throw new GraphQLError("The document has no operation of the name given, or several and no name was given.", {
          extensions: { code, http: { status: ERROR_STATUS[code] } },
        });
      },
    };
  },
};
