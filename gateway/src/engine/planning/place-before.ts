import { listFetches, type PlannedFetch, type PlanTree } from "../plan-tree.js";

/** A plan with one more fetch, made as late as those that need it allow; at the end where none does. */
export function placeBefore(
  tree: PlanTree,
  create: () => PlannedFetch,
  needsIt: (planned: PlannedFetch) => boolean,
): PlanTree {
  if (!contains(tree, needsIt)) return { kind: "sequence", nodes: [...nodesOf(tree), create()] };

  return place(tree, create, needsIt);
}

function place(tree: PlanTree, create: () => PlannedFetch, needsIt: (planned: PlannedFetch) => boolean): PlanTree {
  if (tree.kind === "parallel") {
    const nodes = tree.nodes.map((node) => (contains(node, needsIt) ? place(node, create, needsIt) : node));

    return { ...tree, nodes };
  }
  const nodes = nodesOf(tree);
  const index = nodes.findIndex((node) => contains(node, needsIt));
  const consumer = nodes[index];
  if (tree.kind !== "sequence" || !consumer) return { kind: "sequence", nodes: [create(), tree] };
  // Before a condition as a whole: a later step may need it whatever the condition.
  const placed =
    consumer.kind === "fetch" || consumer.kind === "condition"
      ? [create(), consumer]
      : [place(consumer, create, needsIt)];

  return { ...tree, nodes: [...nodes.slice(0, index), ...placed, ...nodes.slice(index + 1)] };
}

function contains(tree: PlanTree, needsIt: (planned: PlannedFetch) => boolean): boolean {
  return listFetches(tree).some(needsIt);
}

function nodesOf(tree: PlanTree): readonly PlanTree[] {
  return tree.kind === "sequence" ? tree.nodes : [tree];
}
