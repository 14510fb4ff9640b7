import {
  GraphQLError,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  getVariableValues,
  isInputObjectType,
  type OperationDefinitionNode,
  typeFromAST,
} from "graphql";
import { holds, isDeeperThan, isJsonObject } from "../data/json.js";
import { isInexact } from "../wire/is-inexact.js";

type Values = Readonly<Record<string, unknown>>;

/** Each wrong value costs an error; so many say enough. */
const MOST_ERRORS = 10;

/** Values nested some thousand levels deep can be neither checked nor written. */
const MOST_LEVELS_OF_VARIABLE = 1000;

/** The coerced variables with their defaults, or the errors that refuse them. */
export type Coercion =
  | { readonly coerced: Values; readonly errors: readonly [] }
  | { readonly coerced: null; readonly errors: readonly GraphQLError[] };

export function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Values,
): Coercion {
  const deep = variableDefinitions
    .map(({ variable }) => variable.name.value)
    .find((name) => isDeeperThan(MOST_LEVELS_OF_VARIABLE, variables[name]));
  if (deep !== undefined) return { coerced: null, errors: [tooDeep(deep)] };
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, variables, { maxErrors: MOST_ERRORS });

  // graphql-js adds one error that says that there were more.
  if (errors) return { coerced: null, errors: errors.slice(0, MOST_ERRORS) };
  for (const { variable, type } of variableDefinitions) {
    const name = variable.name.value;
    const declared = typeFromAST(schema, type);
    if (declared && isRounded(variables[name], declared)) return { coerced: null, errors: [rounded(name)] };
  }

  return { coerced, errors: [] };
}

/** Whether a value holds a number that differs from what the client wrote; a Float is rounded by its nature. */
function isRounded(value: unknown, type: GraphQLType): boolean {
  const named = getNamedType(type);
  if (Array.isArray(value) && type !== named) return value.some((item) => isRounded(item, type));
  if (!isInputObjectType(named)) return named.name !== "Float" && holds(value, isInexact);
  if (!isJsonObject(value)) return false;

  return Object.values(named.getFields()).some((field) => isRounded(value[field.name], field.type));
}

function tooDeep(name: string): GraphQLError {
  return new GraphQLError(`The variable $${name} is nested deeper than ${MOST_LEVELS_OF_VARIABLE} levels.`, {
    extensions: { code: "BAD_USER_INPUT" },
  });
}

function rounded(name: string): GraphQLError {
  return new GraphQLError(
    `The variable $${name} holds a number beyond 2^53, which would be rounded; such a number has to be given as a string.`,
    { extensions: { code: "BAD_USER_INPUT" } },
  );
}
