import { print } from "graphql";
import type { PlannedFetch, PlanTree } from "../engine/planning/tree/plan-tree.js";

/** One request to a subgraph, with the number by which a plan names it. */
export interface ExplainedFetch {
  readonly number: number;
  readonly subgraph: string;
  /** Where its answer is merged, e.g. `path.@.stages`; empty at the root. */
  readonly place: string;
  /** The subgraph's query, on several lines. */
  readonly query: string;
  readonly planned: PlannedFetch;
}

/** In which order fetches run. */
export type ExplainedStep =
  | { readonly kind: "fetch"; readonly fetch: ExplainedFetch }
  | { readonly kind: "sequence" | "parallel"; readonly steps: readonly ExplainedStep[] }
  | {
      readonly kind: "condition";
      readonly variable: string;
      readonly whenTrue: ExplainedStep | null;
      readonly whenFalse: ExplainedStep | null;
    };

/** The steps of a plan, whose fetches are numbered from 1 in the order of the text. */
export function explainPlan(tree: PlanTree): ExplainedStep {
  let count = 0;
  const explain = (node: PlanTree): ExplainedStep => {
    switch (node.kind) {
      case "fetch":
        count += 1;

        return { kind: "fetch", fetch: explainFetch(node, count) };
      case "condition":
        return {
          kind: "condition",
          variable: node.variable,
          whenTrue: node.whenTrue && explain(node.whenTrue),
          whenFalse: node.whenFalse && explain(node.whenFalse),
        };
      default:
        return { kind: node.kind, steps: node.nodes.map(explain) };
    }
  };

  return explain(tree);
}

/** Every fetch of the steps, whatever its conditions. */
export function listExplained(step: ExplainedStep | null): readonly ExplainedFetch[] {
  if (!step) return [];
  if (step.kind === "fetch") return [step.fetch];
  if (step.kind === "condition") return [...listExplained(step.whenTrue), ...listExplained(step.whenFalse)];

  return step.steps.flatMap(listExplained);
}

function explainFetch(planned: PlannedFetch, number: number): ExplainedFetch {
  const { fetch, definition, path } = planned;

  return { number, subgraph: fetch.serviceName, place: path.join("."), query: print(definition), planned };
}
