import {
  type DirectiveNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { entitySelection } from "./fetch-document.js";
import type { PlannedFetch } from "./plan-tree.js";

/** The directives of each selection around another one. */
export type DirectivesAround = readonly (readonly DirectiveNode[])[];

/** A selected field with its parent type. */
export interface FetchedField {
  readonly type: string;
  readonly node: FieldNode;
  /** The `@skip` and `@include` of the fragments around it, the outermost first. */
  readonly conditions: DirectivesAround;
}

/** The selection set of a fetch, on its entities or on the root. */
export function fetchedSelection({ fetch, definition }: PlannedFetch): SelectionSetNode {
  return fetch.requires ? entitySelection(definition) : definition.selectionSet;
}

/** The type of a fetch's selection set; empty for entities, which have a fragment each. */
export function fetchedType(
  { fetch, definition }: PlannedFetch,
  { fullSchema }: { readonly fullSchema: GraphQLSchema },
): string {
  return fetch.requires ? "" : (fullSchema.getRootType(definition.operation)?.name ?? "");
}

/** The fields of a selection set on a type, including those in its fragments. */
export function listFetched(
  selections: readonly SelectionNode[],
  type: string,
  conditions: DirectivesAround = [],
): FetchedField[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [{ type, node, conditions }];
    if (node.kind === Kind.FRAGMENT_SPREAD) return [];
    const below = around(conditions, node);

    return listFetched(node.selectionSet.selections, node.typeCondition?.name.value ?? type, below);
  });
}

/** The directives around everything inside the selection. */
export function around(conditions: DirectivesAround, { directives }: SelectionNode): DirectivesAround {
  return directives?.length ? [...conditions, directives] : conditions;
}
