import { type DocumentNode, type GraphQLSchema, Kind, type SelectionSetNode } from "graphql";

/** The document with another selection set for each operation and fragment; `write` is given the type that it selects from. */
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
