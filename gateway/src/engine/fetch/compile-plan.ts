import { countSteps, type PlannedFetch, type PlanTree } from "../planning/tree/plan-tree.js";
import type { Supergraph } from "../supergraph/supergraph.js";
import { BatchWindow } from "./batch-window.js";
import { compileEntityFetch } from "./entity-fetch.js";
import type { PlanStep } from "./plan-step.js";
import { compileRootFetch } from "./root-fetch.js";
import type { Run } from "./run.js";

interface PlanOptions {
  readonly tree: PlanTree;
  readonly supergraph: Supergraph;
  /** Whether entities with equal representations are equal at the fetch's place. */
  readonly isDedupable: (planned: PlannedFetch) => boolean;
  /** Whether one object may stand in several places at a path, joined. */
  readonly isShared: (path: string) => boolean;
}

/** Compiles a plan into one function that fetches everything into a run's data. */
export function compilePlan(options: PlanOptions): PlanStep {
  return new PlanCompiler(options).compile(options.tree, 0);
}

class PlanCompiler {
  readonly #options: PlanOptions;
  readonly #steps: number;
  readonly #windows: ReadonlyMap<PlannedFetch, BatchWindow>;

  constructor(options: PlanOptions) {
    this.#options = options;
    this.#steps = countSteps(options.tree);
    this.#windows = this.#arrange(listEntityFetches(options.tree, 0));
  }

  /** `before` counts the steps before this part. */
  compile(tree: PlanTree, before: number): PlanStep {
    switch (tree.kind) {
      case "fetch":
        return tree.fetch.requires
          ? (this.#windows.get(tree)?.stepOf(tree) ?? this.#entities([tree], before))
          : compileRootFetch(tree, this.#options.supergraph, this.#steps - before);
      case "sequence":
        return inOrder(
          tree.nodes.map((node, index) => this.compile(node, before + stepsOf(tree.nodes.slice(0, index)))),
        );
      case "parallel":
        return together(tree.nodes.map((node) => this.compile(node, before)));
      case "condition": {
        const whenTrue = tree.whenTrue && this.compile(tree.whenTrue, before);
        const whenFalse = tree.whenFalse && this.compile(tree.whenFalse, before);

        return async (run) => {
          await (run.coerced[tree.variable] === true ? whenTrue : whenFalse)?.(run);
        };
      }
    }
  }

  #entities(fetches: readonly PlannedFetch[], before: number): PlanStep {
    const { supergraph, isDedupable, isShared } = this.#options;

    return compileEntityFetch({
      fetches,
      isDedupable,
      isShared,
      supergraph,
      stepsLeft: this.#steps - before,
    });
  }

  /** One batch window per subgraph and step. */
  #arrange(fetches: readonly EntityFetchAtStep[]): Map<PlannedFetch, BatchWindow> {
    const groups = Map.groupBy(fetches, ({ planned, before }) => `${before} ${planned.fetch.serviceName}`);
    const arranged = [...groups.values()].flatMap((group) => {
      const before = group[0]?.before ?? 0;
      const members = group.map(({ planned }) => planned);
      const window = new BatchWindow(members, (joined) => this.#entities(joined, before));

      return members.map((planned): [PlannedFetch, BatchWindow] => [planned, window]);
    });

    return new Map(arranged);
  }
}

interface EntityFetchAtStep {
  readonly planned: PlannedFetch;
  readonly before: number;
}

/** The entity fetches that every run makes; nothing waits for a conditional one. */
function listEntityFetches(tree: PlanTree, before: number): EntityFetchAtStep[] {
  if (tree.kind === "fetch") return tree.fetch.requires ? [{ planned: tree, before }] : [];
  if (tree.kind === "condition") return [];

  return tree.nodes.flatMap((node, index) =>
    listEntityFetches(node, tree.kind === "sequence" ? before + stepsOf(tree.nodes.slice(0, index)) : before),
  );
}

function stepsOf(nodes: readonly PlanTree[]): number {
  return countSteps({ kind: "sequence", nodes });
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
