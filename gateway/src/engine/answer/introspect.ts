import { executeSync, type GraphQLSchema, Kind, type OperationDefinitionNode } from "graphql";
import { collectFields, type Selecting } from "../document/collect-fields.js";
import { usedVariables } from "../document/used-variables.js";

/** Answers an operation's introspection fields with graphql-js; null if it has none. */
export type Introspect = (variables: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

interface IntrospectionOptions {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly selecting: Selecting;
  /** The name of the root type. */
  readonly root: string;
}

export function compileIntrospection({ schema, operation, selecting, root }: IntrospectionOptions): Introspect | null {
  const selections = [...collectFields(root, [operation.selectionSet], selecting).values()]
    .flat()
    .filter(({ name }) => name.value === "__schema" || name.value === "__type");
  if (selections.length === 0) return null;
  const fragments = [...selecting.fragments.values()];
  const asked: OperationDefinitionNode = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  const used = usedVariables([asked, ...fragments].map((definition) => definition.selectionSet));
  const variableDefinitions =
    operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) ?? [];
  const document = { kind: Kind.DOCUMENT, definitions: [{ ...asked, variableDefinitions }, ...fragments] } as const;

  return (variableValues) => executeSync({ schema, document, rootValue: {}, variableValues }).data ?? {};
}
