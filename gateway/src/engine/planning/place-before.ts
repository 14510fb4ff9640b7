import { listFetches, type PlannedFetch, type PlanTree } from "../plan-tree.js";

/** One more fetch for a plan. */
interface Placing {
  /** A fetch of its own for each branch that needs it, on its conditions. */
  readonly create: () => PlanTree;
  readonly isNeededBy: (planned: PlannedFetch) => boolean;
}

/** The plan with one more fetch, made as late as those that need it allow; at the end where none does. */
export function placeBefore(tree: PlanTree, placing: Placing): PlanTree {
  if (listFetches(tree).some(placing.isNeededBy)) return place(tree, placing);

  return { kind: "sequence", nodes: [...(tree.kind === "sequence" ? tree.nodes : [tree]), placing.create()] };
}

function place(tree: PlanTree, placing: Placing): PlanTree {
  switch (tree.kind) {
    case "fetch":
      return placing.isNeededBy(tree) ? { kind: "sequence", nodes: [placing.create(), tree] } : tree;
    case "parallel":
      return { ...tree, nodes: tree.nodes.map((node) => place(node, placing)) };
    case "condition": {
      const { whenTrue, whenFalse } = tree;

      return {
        ...tree,
        whenTrue: whenTrue && place(whenTrue, placing),
        whenFalse: whenFalse && place(whenFalse, placing),
      };
    }
    case "sequence": {
      // Where it is needed on a condition only, what comes later may still lack it.
      const first = tree.nodes.findIndex((node) => isAlwaysNeeded(node, placing));
      const end = first < 0 ? tree.nodes.length : first + 1;

      return {
        ...tree,
        nodes: [...tree.nodes.slice(0, end).map((node) => place(node, placing)), ...tree.nodes.slice(end)],
      };
    }
  }
}

function isAlwaysNeeded(tree: PlanTree, placing: Placing): boolean {
  if (tree.kind === "fetch") return placing.isNeededBy(tree);

  return tree.kind !== "condition" && tree.nodes.some((node) => isAlwaysNeeded(node, placing));
}
