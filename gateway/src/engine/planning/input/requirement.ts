import type { QueryPlanSelectionNode } from "@apollo/query-planner";
import { Kind, type SelectionNode } from "graphql";
import type { FieldTree } from "./field-tree.js";

/** What a field requires in a subgraph, under the planner's names. */
export interface Requirement {
  /** As its subgraph wrote it, types and all: what a representation has to hold. */
  readonly selections: readonly QueryPlanSelectionNode[];
  /** The same as a document holds it. */
  readonly nodes: readonly SelectionNode[];
  /** The same without types, to compare by. */
  readonly tree: FieldTree;
}

/** What a field of a type requires in a subgraph; undefined where it requires nothing. The same field has the same object. */
export type Requirements = (subgraph: string, type: string, field: string) => Requirement | undefined;

/** Selections as a plan writes them. */
export function toRequires(selections: readonly SelectionNode[]): QueryPlanSelectionNode[] {
  return selections.flatMap((node): QueryPlanSelectionNode[] => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return [];
    const below = node.selectionSet ? toRequires(node.selectionSet.selections) : [];
    if (node.kind === Kind.FIELD)
      return [{ kind: "Field", name: node.name.value, ...(node.selectionSet && { selections: below }) }];
    // Without a type the fragment only groups.
    if (!node.typeCondition) return below;

    return [{ kind: "InlineFragment", typeCondition: node.typeCondition.name.value, selections: below }];
  });
}

/** Selections in which every field and type stands once. */
export function joinRequires(selections: readonly QueryPlanSelectionNode[]): QueryPlanSelectionNode[] {
  const joined = new Map<string, QueryPlanSelectionNode>();
  for (const node of selections) {
    const key = node.kind === "Field" ? node.name : `... on ${node.typeCondition}`;
    const below = [...(joined.get(key)?.selections ?? []), ...(node.selections ?? [])];
    joined.set(key, node.selections ? { ...node, selections: joinRequires(below) } : node);
  }

  return [...joined.values()];
}
