import type { DocumentNode } from "graphql";
import { expandFragments } from "../document/expand-fragments.js";
import type { Planning } from "../input/planning.js";
import { listFetches, type PlanTree, readPlan } from "../tree/plan-tree.js";
import { orderFetches } from "./order-fetches.js";
import { placeMisplaced } from "./place-misplaced.js";
import { listInputs, withInputs } from "./required-inputs.js";

/**
 * The other way to plan requirements, for those that the planner loses when a chain of them leads back to a subgraph: what fields
 * require is asked for as if the client had, and every field that requires something is fetched by itself when that is known.
 */
export function planInputs(
  planning: Planning,
  document: DocumentNode,
  operationName: string | undefined,
): PlanTree | null {
  const expanded = expandFragments(document);
  let tree = readPlan(planning.planWithoutRequires(expanded, operationName));
  let inputs = listInputs(listFetches(tree), planning);
  // What is required may require something itself, wherever it comes to be fetched: until nothing new is.
  for (let known = 0; inputs.size > known; ) {
    known = inputs.size;
    tree = readPlan(planning.planWithoutRequires(withInputs(expanded, inputs, planning), operationName));
    inputs = new Map([...inputs, ...listInputs(listFetches(tree), planning)]);
  }

  return tree && orderFetches(placeMisplaced(tree, planning), planning);
}
