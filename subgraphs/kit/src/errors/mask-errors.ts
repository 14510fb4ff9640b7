import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { describeFault } from "../process/log.js";
import { isErrorCode } from "./errors.js";

/** Passes errors of the closed list on; logs any other without its message and answers `INTERNAL_SERVER_ERROR`. */
export function maskErrors(log: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return ({ message, path, extensions }, error) => {
    const code = extensions?.code;
    const place = path ? { path } : {};
    if (isErrorCode(code) && code !== "INTERNAL_SERVER_ERROR") {
      return { message, ...place, extensions: { code } };
    }
    log.error(describeFault(unwrapResolverError(error)), "masked error");

    return { message: "The request failed inside the hub.", ...place, extensions: { code: "INTERNAL_SERVER_ERROR" } };
  };
}
