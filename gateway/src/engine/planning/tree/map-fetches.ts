import type { PlannedFetch, PlanTree } from "./plan-tree.js";

/** Replaces every fetch of a tree. */
export function mapFetches(tree: PlanTree, change: (planned: PlannedFetch) => PlanTree): PlanTree {
  switch (tree.kind) {
    case "fetch":
      return change(tree);
    case "condition":
      return {
        ...tree,
        whenTrue: tree.whenTrue && mapFetches(tree.whenTrue, change),
        whenFalse: tree.whenFalse && mapFetches(tree.whenFalse, change),
      };
    default:
      return { ...tree, nodes: tree.nodes.map((node) => mapFetches(node, change)) };
  }
}
