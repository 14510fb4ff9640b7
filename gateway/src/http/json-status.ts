import type { ErrorCode } from "@kim-hub/kit/errors";
import type { Decorate } from "./decorate.js";

/** The codes of a wrong document or variable in a well-formed GraphQL request. */
const REQUEST_CODES: readonly unknown[] = [
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
export const jsonStatus: Decorate = (answer) => {
  const { accept, errors } = answer;
  if (!accept.includes("application/json") || accept.includes("application/graphql-response+json")) return;
  if (errors.length > 0 && errors.every(({ extensions }) => REQUEST_CODES.includes(extensions.code)))
    answer.status = 200;
};
