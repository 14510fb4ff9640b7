import type { PlannedFetch, PlanTree } from "./plan-tree.js";

/** A fetch with the plan's conditions around it, the outermost first. */
export interface ConditionalFetch {
  readonly planned: PlannedFetch;
  readonly conditions: readonly PlanCondition[];
}

interface PlanCondition {
  readonly variable: string;
  readonly value: boolean;
}

export function listConditional(tree: PlanTree, conditions: readonly PlanCondition[] = []): ConditionalFetch[] {
  if (tree.kind === "fetch") return [{ planned: tree, conditions }];
  if (tree.kind !== "condition") return tree.nodes.flatMap((node) => listConditional(node, conditions));
  const { variable, whenTrue, whenFalse } = tree;

  return [
    ...(whenTrue ? listConditional(whenTrue, [...conditions, { variable, value: true }]) : []),
    ...(whenFalse ? listConditional(whenFalse, [...conditions, { variable, value: false }]) : []),
  ];
}

export function withConditions({ planned, conditions }: ConditionalFetch): PlanTree {
  return conditions.reduceRight<PlanTree>(
    (tree, { variable, value }) => ({
      kind: "condition",
      variable,
      whenTrue: value ? tree : null,
      whenFalse: value ? null : tree,
    }),
    planned,
  );
}
