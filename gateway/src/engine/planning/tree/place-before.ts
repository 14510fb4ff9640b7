import { type ConditionalFetch, withConditions } from "./conditional-fetch.js";
import { listFetches, type PlannedFetch, type PlanTree } from "./plan-tree.js";

/** One more fetch for a plan. */
interface Placing {
  /** Creates a fetch for each branch that needs it. */
  readonly create: () => PlannedFetch;
  /** The conditions around it. */
  readonly conditions: ConditionalFetch["conditions"];
  readonly isNeededBy: (planned: PlannedFetch) => boolean;
}

/** Adds one more fetch to the plan, as late as those that need it allow; at the end if none does. */
export function placeBefore(tree: PlanTree, placing: Placing): PlanTree {
  if (isNeeded(tree, placing)) return place(tree, placing);

  return { kind: "sequence", nodes: [...(tree.kind === "sequence" ? tree.nodes : [tree]), create(placing)] };
}

function place(tree: PlanTree, placing: Placing): PlanTree {
  if (!isNeeded(tree, placing)) return tree;
  switch (tree.kind) {
    case "fetch":
      return { kind: "sequence", nodes: [create(placing), tree] };
    case "parallel":
      return { ...tree, nodes: tree.nodes.map((node) => place(node, placing)) };
    case "condition": {
      const { variable, whenTrue, whenFalse } = tree;
      const within = placing.conditions.find((condition) => condition.variable === variable);
      const branch = within && (within.value ? whenTrue : whenFalse);
      // A fetch that does not depend on the condition is made if the condition is off, too.
      if (!branch || !isNeeded(branch, placing)) return { kind: "sequence", nodes: [create(placing), tree] };
      const placed = place(branch, {
        ...placing,
        conditions: placing.conditions.filter((condition) => condition !== within),
      });

      return { ...tree, ...(within.value ? { whenTrue: placed } : { whenFalse: placed }) };
    }
    case "sequence": {
      const first = tree.nodes.findIndex((node) => isNeeded(node, placing));

      return { ...tree, nodes: tree.nodes.map((node, index) => (index === first ? place(node, placing) : node)) };
    }
  }
}

function create({ create: createFetch, conditions }: Placing): PlanTree {
  return withConditions({ planned: createFetch(), conditions });
}

function isNeeded(tree: PlanTree, { isNeededBy }: Placing): boolean {
  return listFetches(tree).some(isNeededBy);
}
