import { indexFragments } from "@kim-hub/kit/index-fragments";
import { type DocumentNode, Kind, type SelectionNode, type SelectionSetNode } from "graphql";

/** The document with every fragment spread written as an inline fragment. */
export function expandFragments(document: DocumentNode): DocumentNode {
  const fragments = indexFragments(document);
  const expand = (set: SelectionSetNode): SelectionSetNode => ({ ...set, selections: set.selections.map(expandNode) });
  const expandNode = (node: SelectionNode): SelectionNode => {
    if (node.kind !== Kind.FRAGMENT_SPREAD)
      return node.selectionSet ? { ...node, selectionSet: expand(node.selectionSet) } : node;
    const fragment = fragments.get(node.name.value);
    if (!fragment) throw new Error("The document spreads a fragment that it does not define.");
    const { typeCondition, selectionSet } = fragment;
    const { directives = [] } = node;

    return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet: expand(selectionSet) };
  };

  return {
    ...document,
    definitions: document.definitions.flatMap((node) =>
      node.kind === Kind.OPERATION_DEFINITION ? [{ ...node, selectionSet: expand(node.selectionSet) }] : [],
    ),
  };
}
