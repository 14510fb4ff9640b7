import type { Plan, ScheduledFetch } from "../planning/tree/plan.js";
import type { PlanTree } from "../planning/tree/plan-tree.js";
import type { Supergraph } from "../supergraph/supergraph.js";
import { BatchWindow } from "./batch-window.js";
import { compileEntityFetch } from "./entity-fetch.js";
import type { PlanStep } from "./plan-step.js";
import { compileRootFetch } from "./root-fetch.js";
import type { Run } from "./run.js";

/** Compiles a plan into one function that fetches everything into a run's data; null if nothing is fetched. */
export function compilePlan({ tree, steps }: Pick<Plan, "tree" | "steps">, supergraph: Supergraph): PlanStep | null {
  return tree && new PlanCompiler(tree, steps, supergraph).compile(tree);
}

class PlanCompiler {
  readonly #steps: number;
  readonly #supergraph: Supergraph;
  readonly #windows: ReadonlyMap<ScheduledFetch, BatchWindow>;

  constructor(tree: PlanTree<ScheduledFetch>, steps: number, supergraph: Supergraph) {
    this.#steps = steps;
    this.#supergraph = supergraph;
    this.#windows = this.#arrange(listEntityFetches(tree));
  }

  compile(tree: PlanTree<ScheduledFetch>): PlanStep {
    switch (tree.kind) {
      case "fetch":
        return tree.fetch.requires
          ? (this.#windows.get(tree)?.stepOf(tree) ?? this.#entities([tree], tree.step))
          : compileRootFetch(tree, this.#supergraph, this.#steps - tree.step);
      case "sequence":
        return inOrder(tree.nodes.map((node) => this.compile(node)));
      case "parallel":
        return together(tree.nodes.map((node) => this.compile(node)));
      case "condition": {
        const whenTrue = tree.whenTrue && this.compile(tree.whenTrue);
        const whenFalse = tree.whenFalse && this.compile(tree.whenFalse);

        return async (run) => {
          await (run.coerced[tree.variable] === true ? whenTrue : whenFalse)?.(run);
        };
      }
    }
  }

  #entities(fetches: readonly ScheduledFetch[], step: number): PlanStep {
    return compileEntityFetch({ fetches, supergraph: this.#supergraph, stepsLeft: this.#steps - step });
  }

  /** One batch window per subgraph and step. */
  #arrange(fetches: readonly ScheduledFetch[]): Map<ScheduledFetch, BatchWindow> {
    const groups = Map.groupBy(fetches, ({ step, fetch }) => `${step} ${fetch.serviceName}`);
    const arranged = [...groups.values()].flatMap((members) => {
      const step = members[0]?.step ?? 0;
      const window = new BatchWindow(members, (joined) => this.#entities(joined, step));

      return members.map((planned): [ScheduledFetch, BatchWindow] => [planned, window]);
    });

    return new Map(arranged);
  }
}

/** The entity fetches that every run makes; nothing waits for a conditional one. */
function listEntityFetches(tree: PlanTree<ScheduledFetch>): ScheduledFetch[] {
  if (tree.kind === "fetch") return tree.fetch.requires ? [tree] : [];

  return tree.kind === "condition" ? [] : tree.nodes.flatMap(listEntityFetches);
}

function inOrder(steps: readonly PlanStep[]): PlanStep {
  const [only] = steps;
  if (only && steps.length === 1) return only;

  return async (run) => {
    for (const step of steps) await step(run);
  };
}

function together(steps: readonly PlanStep[]): PlanStep {
  return async (run: Run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}
