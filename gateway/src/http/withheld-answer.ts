import { ERROR_STATUS, isErrorCode } from "@kim-hub/kit/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";

/** Formats an error that leaves the hub. */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

interface WithheldAnswer {
  readonly status: number;
  readonly result: { readonly errors: readonly GraphQLFormattedError[] };
}

/** All that leaves in place of an answer that a concern withholds: neither its data nor its own errors. */
export function withheldAnswer(error: unknown, format: FormatError): WithheldAnswer {
  const unknown = { message: "The answer was withheld.", extensions: { code: "INTERNAL_SERVER_ERROR" } };
  const known = error instanceof GraphQLError ? error.toJSON() : unknown;
  const formatted = format(known, error);
  const { code } = formatted.extensions ?? {};

  return { status: ERROR_STATUS[isErrorCode(code) ? code : "INTERNAL_SERVER_ERROR"], result: { errors: [formatted] } };
}
