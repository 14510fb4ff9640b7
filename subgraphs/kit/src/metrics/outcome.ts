import type { GraphQLFormattedError } from "graphql";
import { type ErrorCode, isErrorCode } from "../errors/errors.js";

/** As which an answer is counted: `OK`, or the code of its first error. */
export type Outcome = "OK" | ErrorCode;

export function outcomeOf([first]: readonly GraphQLFormattedError[]): Outcome {
  if (!first) return "OK";
  const { code } = first.extensions ?? {};

  return isErrorCode(code) ? code : "INTERNAL_SERVER_ERROR";
}
