import type { DocumentNode } from "graphql";
import { expandFragments } from "../document/expand-fragments.js";
import type { Planning } from "../input/planning.js";
import { listFetches, type PlanTree, readPlan } from "../tree/plan-tree.js";
import { orderFetches } from "./order-fetches.js";
import { placeMisplaced } from "./place-misplaced.js";
import { listInputs, withInputs } from "./required-inputs.js";

/**
 * Plans requirements that the planner loses because their chain leads back to a subgraph: selects required fields as if
 * the client had, and gives every field with a requirement its own fetch after them.
 */
export function planInputs(
  planning: Planning,
  document: DocumentNode,
  operationName: string | undefined,
): PlanTree | null {
  const expanded = expandFragments(document);
  let tree = readPlan(planning.planWithoutRequires(expanded, operationName));
  let inputs = listInputs(listFetches(tree), planning);
  // Required fields may have requirements themselves: repeats until there are no new ones.
  for (let known = 0; inputs.size > known; ) {
    known = inputs.size;
    tree = readPlan(planning.planWithoutRequires(withInputs(expanded, inputs, planning), operationName));
    inputs = new Map([...inputs, ...listInputs(listFetches(tree), planning)]);
  }

  return tree && orderFetches(placeMisplaced(tree, planning), planning);
}
