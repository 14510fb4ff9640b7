import { type DocumentNode, Kind, type SelectionNode, visit } from "graphql";
import { FILLER } from "./filler.js";

/** Drops selections that a constant condition excludes: the planner would plan them and mix them up with the rest. */
export function dropConstantConditions(document: DocumentNode): DocumentNode {
  const drop = { enter: (node: SelectionNode) => (isOff(node) ? null : undefined) };

  return visit(document, {
    Field: drop,
    InlineFragment: drop,
    FragmentSpread: drop,
    SelectionSet: {
      leave: (node) => (node.selections.length === 0 ? { ...node, selections: [FILLER] } : undefined),
    },
  });
}

/** Whether a selection is excluded for all values of the variables. */
function isOff({ directives = [] }: SelectionNode): boolean {
  return directives.some(({ name, arguments: [argument] = [] }) => {
    if (argument?.value.kind !== Kind.BOOLEAN) return false;

    return argument.value.value ? name.value === "skip" : name.value === "include";
  });
}
