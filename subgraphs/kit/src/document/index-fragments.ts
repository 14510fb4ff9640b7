import { type DocumentNode, type FragmentDefinitionNode, Kind } from "graphql";

/** A document's fragments by name. */
export function indexFragments({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);

  return new Map(fragments.map((node) => [node.name.value, node]));
}
