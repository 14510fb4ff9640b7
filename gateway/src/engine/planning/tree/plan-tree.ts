import type { FetchNode, PlanNode, QueryPlan } from "@apollo/query-planner";
import type { OperationDefinitionNode } from "graphql";
import { parseFetch } from "./fetch-document.js";

/** One fetch of a plan, with the place in the data where its answers are merged. */
export interface PlannedFetch {
  readonly kind: "fetch";
  readonly fetch: FetchNode;
  readonly definition: OperationDefinitionNode;
  /** Names, and `@` for every item of a list; empty at the root. */
  readonly path: readonly string[];
}

/** Nodes that run in sequence, in parallel, or on a condition. */
export type PlanTree =
  | PlannedFetch
  | { readonly kind: "sequence"; readonly nodes: readonly PlanTree[] }
  | { readonly kind: "parallel"; readonly nodes: readonly PlanTree[] }
  | {
      readonly kind: "condition";
      readonly variable: string;
      readonly whenTrue: PlanTree | null;
      readonly whenFalse: PlanTree | null;
    };

/** A plan with the whole path of every fetch; null if nothing is fetched. */
export function readPlan({ node }: QueryPlan): PlanTree | null {
  if (!node) return null;
  if (node.kind === "Subscription") throw new Error("Subscriptions are not planned.");

  return read(node, []);
}

function read(node: PlanNode, path: readonly string[]): PlanTree {
  switch (node.kind) {
    case "Fetch":
      return { kind: "fetch", fetch: node, definition: parseFetch(node.operation), path };
    case "Flatten":
      return read(node.node, [...path, ...node.path.map(String)]);
    case "Sequence":
      return { kind: "sequence", nodes: node.nodes.map((child) => read(child, path)) };
    case "Parallel":
      return { kind: "parallel", nodes: node.nodes.map((child) => read(child, path)) };
    case "Condition":
      return {
        kind: "condition",
        variable: node.condition,
        whenTrue: node.ifClause ? read(node.ifClause, path) : null,
        whenFalse: node.elseClause ? read(node.elseClause, path) : null,
      };
    case "Defer":
      throw new Error("Deferred answers are not planned.");
  }
}

/** Every fetch of the tree, whatever its conditions. */
export function listFetches(tree: PlanTree | null): PlannedFetch[] {
  if (!tree) return [];
  if (tree.kind === "fetch") return [tree];
  if (tree.kind === "condition") return [...listFetches(tree.whenTrue), ...listFetches(tree.whenFalse)];

  return tree.nodes.flatMap(listFetches);
}

/** The longest chain of fetches in the tree. */
export function countSteps(tree: PlanTree | null): number {
  if (!tree) return 0;
  if (tree.kind === "fetch") return 1;
  if (tree.kind === "condition") return Math.max(countSteps(tree.whenTrue), countSteps(tree.whenFalse));
  const steps = tree.nodes.map(countSteps);

  return tree.kind === "sequence" ? steps.reduce((sum, count) => sum + count, 0) : Math.max(0, ...steps);
}
