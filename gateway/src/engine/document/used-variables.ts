import { type ASTNode, visit } from "graphql";

/** The names of the variables in some nodes. */
export function usedVariables(nodes: readonly ASTNode[]): Set<string> {
  const names = new Set<string>();
  for (const node of nodes) {
    visit(node, {
      Variable({ name }) {
        names.add(name.value);
      },
    });
  }

  return names;
}
