import { indexFragments } from "@kim-hub/kit/index-fragments";
import { responseName } from "@kim-hub/kit/response-name";
import { type DocumentNode, type InlineFragmentNode, Kind, type SelectionNode, type SelectionSetNode } from "graphql";
import { FILLER } from "../document/filler.js";
import type { UnfetchedField } from "../tree/plan.js";

/**
 * Adds `__typename` to the fields that the planner dropped and to all fields inside them, so that it keeps them: the
 * subgraph then decides, and null is a correct answer.
 */
export function retainFields(document: DocumentNode, unfetched: readonly UnfetchedField[]): DocumentNode {
  const places = new Set(unfetched.map(({ path }) => path.join("/")));
  const fragments = indexFragments(document);
  const retain = (set: SelectionSetNode, path: readonly string[]): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap((node) => retainNode(node, path)),
  });
  const retainNode = (node: SelectionNode, path: readonly string[]): SelectionNode[] => {
    if (node.kind === Kind.INLINE_FRAGMENT)
      return unlessEmpty({ ...node, selectionSet: retain(node.selectionSet, path) });
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(node.name.value);
      if (!fragment) return [];
      const { typeCondition, selectionSet } = fragment;
      const directives = node.directives ?? [];

      return unlessEmpty({
        kind: Kind.INLINE_FRAGMENT,
        typeCondition,
        directives,
        selectionSet: retain(selectionSet, path),
      });
    }
    if (!node.selectionSet) return [node];
    const below = [...path, responseName(node)];
    const kept = retain(node.selectionSet, below);
    if (kept.selections.length > 0 && !below.some((_name, index) => places.has(below.slice(0, index + 1).join("/"))))
      return [{ ...node, selectionSet: kept }];

    return [{ ...node, selectionSet: { ...kept, selections: [FILLER, ...kept.selections] } }];
  };

  return {
    ...document,
    definitions: document.definitions.flatMap((node) =>
      node.kind === Kind.OPERATION_DEFINITION ? [{ ...node, selectionSet: retain(node.selectionSet, []) }] : [],
    ),
  };
}

function unlessEmpty(fragment: InlineFragmentNode): SelectionNode[] {
  return fragment.selectionSet.selections.length > 0 ? [fragment] : [];
}
