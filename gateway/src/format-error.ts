import { maskErrors } from "@kim-hub/kit/mask-errors";
import { GraphQLError, type GraphQLFormattedError, Kind, print } from "graphql";
import type { Logger } from "pino";

/** What leaves the hub as error: closed codes, one sentence, never a value that was sent. */
export function formatError(log: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  const mask = maskErrors(log);

  return (formatted, error) => {
    const masked = mask(formatted, error);
    const rule = variableRule(error);

    return rule ? { ...masked, message: rule } : masked;
  };
}

/** graphql-js quotes the value of a wrong variable; a token or a name may have been put there by mistake. */
function variableRule(error: unknown): string | null {
  if (!(error instanceof GraphQLError)) return null;
  const [node] = error.nodes ?? [];
  if (node?.kind !== Kind.VARIABLE_DEFINITION) return null;
  const ours = error.originalError instanceof GraphQLError ? ` ${error.originalError.message}` : "";

  return `The variable $${node.variable.name.value} must be ${print(node.type)}.${ours}`;
}
