import { type GraphQLError, type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from "graphql";

type Values = Readonly<Record<string, unknown>>;

/** The variables as the schema has them, with their defaults; or why they are refused. */
export type Coercion =
  | { readonly coerced: Values; readonly errors: readonly [] }
  | { readonly coerced: null; readonly errors: readonly GraphQLError[] };

export function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Values,
): Coercion {
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, variables);

  return errors ? { coerced: null, errors } : { coerced, errors: [] };
}
