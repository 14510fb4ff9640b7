import type { ApolloServerPlugin } from "@apollo/server";
import type { ErrorCode } from "@kim-hub/kit/errors";
import type { HubContext } from "../caller/hub-context.js";

/** The codes of a wrong document or variable in a well-formed GraphQL request. */
const OF_THE_QUESTION: readonly unknown[] = [
  "BAD_USER_INPUT",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
] satisfies readonly ErrorCode[];

/**
 * Answers 200 if a client accepts `application/json`: it could not distinguish a 4xx of the hub from one of a proxy, so
 * the GraphQL-over-HTTP specification reserves 4xx for `application/graphql-response+json`. A client that names neither
 * gets the 4xx.
 */
export const jsonStatus: ApolloServerPlugin<HubContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response, errors }) {
        const accept = request.http?.headers.get("accept") ?? "";
        if (!accept.includes("application/json") || accept.includes("application/graphql-response+json")) return;
        if (errors?.every(({ extensions }) => OF_THE_QUESTION.includes(extensions.code))) response.http.status = 200;
      },
    };
  },
};
