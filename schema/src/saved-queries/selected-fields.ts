import { indexFragments } from "@kim-hub/kit/index-fragments";
import { listFields } from "@kim-hub/kit/list-fields";
import { responseName } from "@kim-hub/kit/response-name";
import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** A field that an operation selects, fragments in their place. */
export interface SelectedField {
  /** `Type.field`. */
  readonly coordinate: string;
  /** Its place in the answer: aliases and names from the root, joined by dots. */
  readonly path: string;
  /** The paths of the lists on the way to it, the outermost first, its own among them. */
  readonly lists: readonly string[];
  readonly isLeaf: boolean;
  readonly isList: boolean;
}

interface Place {
  readonly path: string;
  readonly lists: readonly string[];
}

/** Every selected field of a query that fits the schema, in the order of the document; each field of two fragments once. */
export function listSelectedFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly SelectedField[] {
  const fragments = indexFragments(document);
  const visit = (type: GraphQLObjectType, selections: SelectionSetNode, at: Place): SelectedField[] =>
    listFields(selections, fragments).flatMap((node) => {
      const field = type.getFields()[node.name.value];
      if (!field) return [];
      const path = at.path === "" ? responseName(node) : `${at.path}.${responseName(node)}`;
      const isList = isListOfObjects(field.type);
      const lists = isList ? [...at.lists, path] : at.lists;
      const inner = getNamedType(field.type);
      const selected = { coordinate: `${type.name}.${field.name}`, path, lists, isLeaf: !node.selectionSet, isList };

      return node.selectionSet && isObjectType(inner)
        ? [selected, ...visit(inner, node.selectionSet, { path, lists })]
        : [selected];
    });
  const root = schema.getRootType(operation.operation);
  const fields = root ? visit(root, operation.selectionSet, { path: "", lists: [] }) : [];

  return [...new Map(fields.map((field) => [field.path, field])).values()];
}

/** A list of scalars is one value of a row. */
function isListOfObjects(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type)) && isObjectType(getNamedType(type));
}
