import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode, visit } from "graphql";
import { indexFragments } from "../../document/index-fragments.js";
import { conditionsOf } from "./conditions.js";
import { FILLER } from "./filler.js";

/**
 * The document with something unconditional in every field on a condition: where all its selections are on conditions too, the
 * planner takes these for the field's own, and leaves it out where it shows an empty object.
 */
export function fillConditionalFields(document: DocumentNode): DocumentNode {
  const fragments = indexFragments(document);

  return visit(document, {
    Field: {
      leave(node) {
        const { selectionSet: set } = node;
        if (!set || conditionsOf(node.directives).size === 0 || selectsAlways(set, fragments)) return undefined;

        return { ...node, selectionSet: { ...set, selections: [FILLER, ...set.selections] } };
      },
    },
  });
}

function selectsAlways(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  return selections.some((node) => {
    if (conditionsOf(node.directives).size > 0) return false;
    if (node.kind === Kind.FIELD) return true;
    const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;

    return inner !== undefined && selectsAlways(inner.selectionSet, fragments);
  });
}
