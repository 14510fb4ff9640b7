import type { ScheduledFetch } from "./plan.js";
import type { PlannedFetch, PlanTree } from "./plan-tree.js";

interface Scheduled {
  readonly tree: PlanTree<ScheduledFetch>;
  /** How many steps have run when the tree is done. */
  readonly steps: number;
}

/** Makes a scheduled fetch of a planned one and the number of steps before it. */
export type Complete = (planned: PlannedFetch, step: number) => ScheduledFetch;

/** Numbers the steps of a tree that runs after `step` others. */
export function numberSteps(tree: PlanTree, step: number, complete: Complete): Scheduled {
  switch (tree.kind) {
    case "fetch":
      return { tree: complete(tree, step), steps: step + 1 };
    case "sequence": {
      let steps = step;
      const nodes = tree.nodes.map((node) => {
        const scheduled = numberSteps(node, steps, complete);
        steps = scheduled.steps;

        return scheduled.tree;
      });

      return { tree: { ...tree, nodes }, steps };
    }
    case "parallel": {
      const scheduled = tree.nodes.map((node) => numberSteps(node, step, complete));

      return { tree: { ...tree, nodes: scheduled.map((one) => one.tree) }, steps: latest(scheduled, step) };
    }
    case "condition": {
      const whenTrue = tree.whenTrue && numberSteps(tree.whenTrue, step, complete);
      const whenFalse = tree.whenFalse && numberSteps(tree.whenFalse, step, complete);
      const branches = [whenTrue, whenFalse].filter((branch) => branch !== null);

      return {
        tree: { ...tree, whenTrue: whenTrue?.tree ?? null, whenFalse: whenFalse?.tree ?? null },
        steps: latest(branches, step),
      };
    }
  }
}

function latest(branches: readonly Scheduled[], step: number): number {
  return Math.max(step, ...branches.map(({ steps }) => steps));
}
