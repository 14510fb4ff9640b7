import {
  type GraphQLNamedType,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { entitySelection } from "../planning/tree/fetch-document.js";
import type { PlannedFetch } from "../planning/tree/plan-tree.js";
import type { Supergraph } from "../supergraph/supergraph.js";

/** A field that a fetch selects directly on the root or on an entity. */
export interface FetchField {
  readonly type: string;
  readonly name: string;
  readonly responseName: string;
  readonly selectionSet: SelectionSetNode | undefined;
}

/** Every field that a fetch selects directly, except `__typename`. */
export function listFetchFields({ fetch, definition }: PlannedFetch, supergraph: Supergraph): FetchField[] {
  if (fetch.requires) return expand(entitySelection(definition), "");

  return expand(definition.selectionSet, rootType(definition, supergraph));
}

export function rootType({ operation }: OperationDefinitionNode, { fullSchema }: Supergraph): string {
  return fullSchema.getRootType(operation)?.name ?? "";
}

function expand(selectionSet: SelectionSetNode, type: string): FetchField[] {
  return selectionSet.selections.flatMap((node) => {
    if (node.kind === Kind.INLINE_FRAGMENT) return expand(node.selectionSet, node.typeCondition?.name.value ?? type);
    if (node.kind !== Kind.FIELD || node.name.value === "__typename") return [];

    return [
      {
        type,
        name: node.name.value,
        responseName: (node.alias ?? node.name).value,
        selectionSet: node.selectionSet,
      },
    ];
  });
}

/** Whether the client could select none of the fields: it did not name the office that is asked. */
export function isHidden(fields: readonly FetchField[], { apiSchema }: Supergraph): boolean {
  return fields.length > 0 && fields.every(({ type, name }) => !fieldOf(apiSchema.getType(type), name));
}

/** Whether every field, in depth, has the data class PUBLIC; a field without a class has not. */
export function arePublic(fields: readonly FetchField[], supergraph: Supergraph): boolean {
  return fields.every(({ type, name, selectionSet }) => {
    const field = fieldOf(supergraph.fullSchema.getType(type), name);
    if (!field || !supergraph.publicFields.has(`${type}.${name}`)) return false;

    return !selectionSet || arePublic(expand(selectionSet, getNamedType(field.type).name), supergraph);
  });
}

export function fieldOf(type: GraphQLNamedType | undefined, name: string) {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}
