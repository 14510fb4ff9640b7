import { GraphQLError, type GraphQLFormattedError, Kind, print } from "graphql";
import type { Logger } from "pino";
import { type ErrorOptions, maskErrors } from "./mask-errors.js";
import { redactPlace, redactToken, redactValue } from "./redact-message.js";
import { shorten } from "./shorten.js";

export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Formats every error that leaves the hub or one of its subgraphs: closed codes, one sentence, never a value that was sent. */
export function formatError(log: Logger, options?: ErrorOptions): FormatError {
  const mask = maskErrors(log, options);

  return (formatted, error) => {
    const masked = mask(formatted, error);
    const rule = variableRule(error) ?? documentRule(masked, error);

    return rule ? { ...masked, message: rule } : masked;
  };
}

/** graphql-js quotes the value of a wrong variable, which may be a token or a name by mistake. */
function variableRule(error: unknown): string | null {
  if (!(error instanceof GraphQLError)) return null;
  const [node] = error.nodes ?? [];
  if (node?.kind !== Kind.VARIABLE_DEFINITION) return null;
  const rule = error.originalError instanceof GraphQLError ? ` ${redactValue(error.originalError.message)}` : "";

  const place = redactPlace(error.message);

  return shorten(
    `The variable $${node.variable.name.value} must be ${print(node.type)}${place === null ? "" : `, at ${place}`}.${rule}`,
  );
}

/** The same for values in the document itself. */
function documentRule({ message, extensions }: GraphQLFormattedError, error: unknown): string | null {
  if (extensions?.code === "GRAPHQL_VALIDATION_FAILED") return redactValue(message);
  if (extensions?.code !== "GRAPHQL_PARSE_FAILED") return null;

  return redactToken(message, error instanceof GraphQLError ? error.locations?.[0] : undefined);
}
