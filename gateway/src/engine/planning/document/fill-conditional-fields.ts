import { indexFragments } from "@kim-hub/kit/index-fragments";
import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode, visit } from "graphql";
import { conditionsOf } from "./conditions.js";
import { FILLER } from "./filler.js";

/**
 * Adds an unconditional selection to every conditional field: if all its selections are conditional, the planner takes
 * their conditions for the field's own, and drops the field where the answer has an empty object.
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
