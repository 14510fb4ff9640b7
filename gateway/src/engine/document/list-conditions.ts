import { type FragmentDefinitionNode, Kind, type SelectionNode, type SelectionSetNode } from "graphql";

/** The variables in `@skip` and `@include` of the selection sets. */
export function listConditions(selectionSets: readonly SelectionSetNode[]): string[] {
  const visit = ({ selections }: SelectionSetNode): string[] =>
    selections.flatMap((node) => [
      ...conditionsOf(node),
      ...(node.kind !== Kind.FRAGMENT_SPREAD && node.selectionSet ? visit(node.selectionSet) : []),
    ]);

  return sorted(selectionSets.flatMap(visit));
}

/** The variables that decide which root fields are selected. */
export function listRootConditions(
  root: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string[] {
  const visit = ({ selections }: SelectionSetNode): string[] =>
    selections.flatMap((node) => {
      if (node.kind === Kind.FIELD) return conditionsOf(node);
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);

      return [...conditionsOf(node), ...(inner ? visit(inner.selectionSet) : [])];
    });

  return sorted(visit(root));
}

function conditionsOf({ directives = [] }: SelectionNode): string[] {
  return directives.flatMap(({ name, arguments: [argument] = [] }) => {
    const value = name.value === "skip" || name.value === "include" ? argument?.value : undefined;

    return value?.kind === Kind.VARIABLE ? [value.name.value] : [];
  });
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
