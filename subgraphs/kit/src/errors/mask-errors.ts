import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { describeFault } from "../process/log.js";
import { readBrokenRule } from "./broken-rule.js";
import { describeDatabaseError } from "./database-error.js";
import { isErrorCode } from "./errors.js";
import { describeRemovedStates, type RemovedStates, readRemovedStates, STATES_REMOVED } from "./removed-states.js";

/** PostgreSQL's code for a statement that ran out of its time. */
const QUERY_CANCELED = "57014";

export interface ErrorOptions {
  /** Whether an answer says what the database said of an error, in development and tests. */
  readonly answersDatabaseErrors?: boolean;
}

/** Passes errors of the closed list on; logs any other without its message and answers `INTERNAL_SERVER_ERROR`, or `SERVICE_UNAVAILABLE` where a statement ran out of its time. */
export function maskErrors(
  log: Logger,
  { answersDatabaseErrors = false }: ErrorOptions = {},
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return ({ message, path, extensions }, error) => {
    const code = extensions?.code;
    const place = path ? { path } : {};
    if (isErrorCode(code) && code !== "INTERNAL_SERVER_ERROR") {
      const removed = code === "NO_LONGER_REPRODUCIBLE" && readRemovedStates(extensions?.removed);
      const broken = code === "BAD_USER_INPUT" && readBrokenRule(extensions?.broken);

      return { message, ...place, extensions: { code, ...(removed && { removed }), ...(broken && { broken }) } };
    }
    const original = unwrapResolverError(error);
    const removed = readRefusedStates(original);
    if (removed) {
      const extensions = { code: "NO_LONGER_REPRODUCIBLE", removed };

      return { message: describeRemovedStates(removed), ...place, extensions };
    }
    const fault = describeFault(original);
    log.error(fault, "masked error");
    if (fault.code === QUERY_CANCELED) {
      const late = "The database took too long; ask again later.";

      return { message: late, ...place, extensions: { code: "SERVICE_UNAVAILABLE" } };
    }

    const told = answersDatabaseErrors ? (describeDatabaseError(original) ?? toldBySubgraph(error)) : null;

    return {
      message: told ?? "The request failed inside the hub.",
      ...place,
      extensions: { code: "INTERNAL_SERVER_ERROR" },
    };
  };
}

/** The words of a subgraph, which answers nothing else under this code but the words of every masked error. */
function toldBySubgraph(error: unknown): string | null {
  const isTold =
    error instanceof GraphQLError && !error.originalError && error.extensions.code === "INTERNAL_SERVER_ERROR";

  return isTold ? error.message : null;
}

/** The states that a statement would have had to read and that were removed; null for every other error. */
function readRefusedStates(error: unknown): readonly RemovedStates[] | null {
  const { code, detail } = Object(error);

  return code === STATES_REMOVED && typeof detail === "string" ? readRemovedStates(JSON.parse(detail)) : null;
}
