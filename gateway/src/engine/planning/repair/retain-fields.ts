import { type DocumentNode, type InlineFragmentNode, Kind, type SelectionNode, type SelectionSetNode } from "graphql";
import { indexFragments } from "../../document/index-fragments.js";
import { responseName } from "../document/client-names.js";
import { FILLER } from "../document/filler.js";
import type { UnfetchedField } from "./unfetched-fields.js";

/**
 * The document with `__typename` in the fields that the planner left out, and in all those inside them, so that it keeps
 * them: the subgraph then decides, null is a right answer.
 */
export function keepFields(document: DocumentNode, unfetched: readonly UnfetchedField[]): DocumentNode {
  const places = new Set(unfetched.map(({ path }) => path.join("/")));
  const fragments = indexFragments(document);
  const keep = (set: SelectionSetNode, path: readonly string[]): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap((node) => keepNode(node, path)),
  });
  const keepNode = (node: SelectionNode, path: readonly string[]): SelectionNode[] => {
    if (node.kind === Kind.INLINE_FRAGMENT)
      return unlessEmpty({ ...node, selectionSet: keep(node.selectionSet, path) });
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(node.name.value);
      if (!fragment) return [];
      const { typeCondition, selectionSet } = fragment;
      const directives = node.directives ?? [];

      return unlessEmpty({
        kind: Kind.INLINE_FRAGMENT,
        typeCondition,
        directives,
        selectionSet: keep(selectionSet, path),
      });
    }
    if (!node.selectionSet) return [node];
    const below = [...path, responseName(node)];
    const kept = keep(node.selectionSet, below);
    if (kept.selections.length > 0 && !below.some((_name, index) => places.has(below.slice(0, index + 1).join("/"))))
      return [{ ...node, selectionSet: kept }];

    return [{ ...node, selectionSet: { ...kept, selections: [FILLER, ...kept.selections] } }];
  };

  return {
    ...document,
    definitions: document.definitions.flatMap((node) =>
      node.kind === Kind.OPERATION_DEFINITION ? [{ ...node, selectionSet: keep(node.selectionSet, []) }] : [],
    ),
  };
}

function unlessEmpty(fragment: InlineFragmentNode): SelectionNode[] {
  return fragment.selectionSet.selections.length > 0 ? [fragment] : [];
}
