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
export type PlanTree<Fetch extends PlannedFetch = PlannedFetch> =
  | Fetch
  | { readonly kind: "sequence"; readonly nodes: readonly PlanTree<Fetch>[] }
  | { readonly kind: "parallel"; readonly nodes: readonly PlanTree<Fetch>[] }
  | {
      readonly kind: "condition";
      readonly variable: string;
      readonly whenTrue: PlanTree<Fetch> | null;
      readonly whenFalse: PlanTree<Fetch> | null;
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
export function listFetches<Fetch extends PlannedFetch>(tree: PlanTree<Fetch> | null): Fetch[] {
  if (!tree) return [];
  if (tree.kind === "fetch") return [tree];
  if (tree.kind === "condition") return [...listFetches(tree.whenTrue), ...listFetches(tree.whenFalse)];

  return tree.nodes.flatMap((node) => listFetches(node));
}
