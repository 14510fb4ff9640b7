import type { QueryPlanSelectionNode } from "@apollo/query-planner";
import { Kind, type SelectionNode } from "graphql";
import type { FieldTree } from "./field-tree.js";

/** The `@requires` of a field in a subgraph, in planned names. */
export interface Requirement {
  /** With its types: the fields that a representation must hold. */
  readonly selections: readonly QueryPlanSelectionNode[];
  /** The same as nodes of a document. */
  readonly nodes: readonly SelectionNode[];
  /** The same merged over all types, for comparison. */
  readonly tree: FieldTree;
}

/** The `@requires` of a field in a subgraph, always the same object for one field; undefined if it has none. */
export type Requirements = (subgraph: string, type: string, field: string) => Requirement | undefined;

/** Selections in the form of a plan's `requires`. */
export function toRequires(selections: readonly SelectionNode[]): QueryPlanSelectionNode[] {
  return selections.flatMap((node): QueryPlanSelectionNode[] => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return [];
    const below = node.selectionSet ? toRequires(node.selectionSet.selections) : [];
    if (node.kind === Kind.FIELD)
      return [{ kind: "Field", name: node.name.value, ...(node.selectionSet && { selections: below }) }];
    // A fragment without a type condition only groups.
    if (!node.typeCondition) return below;

    return [{ kind: "InlineFragment", typeCondition: node.typeCondition.name.value, selections: below }];
  });
}

/** Merges selections, so that every field and type occurs once. */
export function joinRequires(selections: readonly QueryPlanSelectionNode[]): QueryPlanSelectionNode[] {
  const joined = new Map<string, QueryPlanSelectionNode>();
  for (const node of selections) {
    const key = node.kind === "Field" ? node.name : `... on ${node.typeCondition}`;
    const below = [...(joined.get(key)?.selections ?? []), ...(node.selections ?? [])];
    joined.set(key, node.selections ? { ...node, selections: joinRequires(below) } : node);
  }

  return [...joined.values()];
}
