import { compileEntityFetch } from "./entity-fetch.js";
import { isTold } from "./known-names.js";
import { countSteps, listFetches, type PlannedFetch, type PlanTree } from "./plan-tree.js";
import { compileRootFetch } from "./root-fetch.js";
import type { Run } from "./run.js";
import type { Step } from "./step.js";
import type { Supergraph } from "./supergraph.js";

/** Turns a plan into one function that fetches everything it asks for into a run's data. */
export function compilePlan(tree: PlanTree, supergraph: Supergraph): Step {
  const fetches = listFetches(tree);
  const told = new Map(fetches.map((planned) => [planned, isTold(planned, fetches)]));

  return new PlanCompiler(supergraph, (planned) => told.get(planned) ?? false).compile(tree, 0);
}

class PlanCompiler {
  readonly #supergraph: Supergraph;
  readonly #isTold: (planned: PlannedFetch) => boolean;

  constructor(supergraph: Supergraph, isTold: (planned: PlannedFetch) => boolean) {
    this.#supergraph = supergraph;
    this.#isTold = isTold;
  }

  /** `after` counts the steps that follow when this part is done. */
  compile(tree: PlanTree, after: number): Step {
    switch (tree.kind) {
      case "fetch":
        return tree.fetch.requires
          ? this.#entities([tree], after)
          : compileRootFetch(tree, this.#supergraph, after + 1);
      case "sequence":
        return this.#sequence(tree.nodes, after);
      case "parallel":
        return this.#parallel(tree.nodes, after);
      case "condition": {
        const whenTrue = tree.whenTrue && this.compile(tree.whenTrue, after);
        const whenFalse = tree.whenFalse && this.compile(tree.whenFalse, after);

        return async (run) => {
          await (run.coerced[tree.variable] === true ? whenTrue : whenFalse)?.(run);
        };
      }
    }
  }

  #entities(fetches: readonly [PlannedFetch, ...PlannedFetch[]], after: number): Step {
    return compileEntityFetch({
      fetches,
      isTold: this.#isTold,
      supergraph: this.#supergraph,
      stepsLeft: after + 1,
    });
  }

  #sequence(nodes: readonly PlanTree[], after: number): Step {
    const steps = nodes.map((node, index) => this.compile(node, after + stepsOf(nodes.slice(index + 1))));
    const [only] = steps;
    if (only && steps.length === 1) return only;

    return async (run) => {
      for (const step of steps) await step(run);
    };
  }

  /** Branches that begin with entities of the same subgraph begin with one request for all of them. */
  #parallel(nodes: readonly PlanTree[], after: number): Step {
    const branches = nodes.map(toBranch);
    const bySubgraph = Map.groupBy(branches, ({ head }) => head?.fetch.serviceName ?? null);
    const units = [...bySubgraph].flatMap(([subgraph, members]) => {
      const [first, ...others] = members.flatMap(({ head }) => head ?? []);
      if (subgraph === null || !first || others.length === 0) {
        return members.map(({ whole }) => this.compile(whole, after));
      }
      const rests = members.map(({ rest }) => rest);
      const head = this.#entities([first, ...others], after + Math.max(...rests.map(stepsOf)));
      const tails = rests.filter((rest) => rest.length > 0).map((rest) => this.#sequence(rest, after));

      return [
        async (run: Run) => {
          await head(run);
          await together(tails, run);
        },
      ];
    });

    return (run) => together(units, run);
  }
}

interface Branch {
  readonly whole: PlanTree;
  /** The entity fetch that the branch begins with; null where it begins with something else. */
  readonly head: PlannedFetch | null;
  readonly rest: readonly PlanTree[];
}

function toBranch(whole: PlanTree): Branch {
  const [first, ...rest] = whole.kind === "sequence" ? whole.nodes : [whole];
  const head = first?.kind === "fetch" && first.fetch.requires ? first : null;

  return { whole, head, rest };
}

function stepsOf(nodes: readonly PlanTree[]): number {
  return countSteps({ kind: "sequence", nodes });
}

async function together(steps: readonly Step[], run: Run): Promise<void> {
  await Promise.all(steps.map((step) => step(run)));
}
