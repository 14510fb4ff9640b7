import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { describeFault } from "../process/log.js";
import { isErrorCode } from "./errors.js";

/** PostgreSQL's code for a statement that ran out of its time. */
const QUERY_CANCELED = "57014";

/** Passes errors of the closed list on; logs any other without its message and answers `INTERNAL_SERVER_ERROR`, or `SERVICE_UNAVAILABLE` where a statement ran out of its time. */
export function maskErrors(log: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return ({ message, path, extensions }, error) => {
    const code = extensions?.code;
    const place = path ? { path } : {};
    if (isErrorCode(code) && code !== "INTERNAL_SERVER_ERROR") {
      return { message, ...place, extensions: { code } };
    }
    const fault = describeFault(unwrapResolverError(error));
    log.error(fault, "masked error");
    if (fault.code === QUERY_CANCELED) {
      const late = "The database took too long; ask again later.";

      return { message: late, ...place, extensions: { code: "SERVICE_UNAVAILABLE" } };
    }

    return { message: "The request failed inside the hub.", ...place, extensions: { code: "INTERNAL_SERVER_ERROR" } };
  };
}
