import { type DocumentNode, type GraphQLSchema, Kind, type SelectionSetNode } from "graphql";

/** Replaces the selection set of each operation and fragment; `write` receives its type. */
export function mapSelections(
  document: DocumentNode,
  schema: GraphQLSchema,
  write: (selectionSet: SelectionSetNode, type: string) => SelectionSetNode,
): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((definition) => {
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        return { ...definition, selectionSet: write(definition.selectionSet, definition.typeCondition.name.value) };
      if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
      const root = schema.getRootType(definition.operation)?.name ?? "";

      return { ...definition, selectionSet: write(definition.selectionSet, root) };
    }),
  };
}
