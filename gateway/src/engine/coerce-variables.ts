import { type GraphQLError, type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from "graphql";

type Values = Readonly<Record<string, unknown>>;

/** Each wrong value is an error to be written; so many tell enough. */
const MOST_ERRORS = 10;

/** The variables as the schema has them, with their defaults; or why they are refused. */
export type Coercion =
  | { readonly coerced: Values; readonly errors: readonly [] }
  | { readonly coerced: null; readonly errors: readonly GraphQLError[] };

export function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Values,
): Coercion {
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, variables, { maxErrors: MOST_ERRORS });

  // One more says that there were more, in words of its own.
  return errors ? { coerced: null, errors: errors.slice(0, MOST_ERRORS) } : { coerced, errors: [] };
}
