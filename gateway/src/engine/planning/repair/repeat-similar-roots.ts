import type { FetchDataRewrite } from "@apollo/query-planner";
import { responseName } from "@kim-hub/kit/response-name";
import { Kind, type SelectionNode, type SelectionSetNode, type VariableDefinitionNode } from "graphql";
import type { DistinctRoots, SimilarRoot } from "../document/distinct-roots.js";
import { mapFetches } from "../tree/map-fetches.js";
import type { ProvedPlan } from "../tree/plan.js";
import { listFetches, type PlannedFetch, type PlanTree } from "../tree/plan-tree.js";
import { replaceOperation } from "../tree/replace-operation.js";

/** Repeats the plan of a root field for each similar one: a plan does not depend on arguments. */
export function repeatSimilarRoots(
  plan: ProvedPlan,
  similarRoots: DistinctRoots["similarRoots"],
  variableDefinitions: readonly VariableDefinitionNode[] = [],
): ProvedPlan {
  if (similarRoots.size === 0) return plan;
  const repeater = new RootRepeater(similarRoots, variableDefinitions);
  for (const [root, others] of similarRoots) for (const { name } of others) plan.answered.rename(root, name);

  return {
    ...plan,
    tree: plan.tree && repeater.repeat(plan.tree),
    unfetched: plan.unfetched.flatMap((field) => repeater.repeatPath(field)),
  };
}

class RootRepeater {
  readonly #similarRoots: DistinctRoots["similarRoots"];
  readonly #variableDefinitions: readonly VariableDefinitionNode[];

  constructor(similarRoots: DistinctRoots["similarRoots"], variableDefinitions: readonly VariableDefinitionNode[]) {
    this.#similarRoots = similarRoots;
    this.#variableDefinitions = variableDefinitions;
  }

  repeat(tree: PlanTree): PlanTree {
    const others = this.#others(rootOf(tree));
    if (others.length > 0) {
      const repeated = others.map(({ name }) => mapFetches(tree, (planned) => at(name, planned)));

      return { kind: "parallel", nodes: [tree, ...repeated] };
    }
    switch (tree.kind) {
      case "fetch":
        return tree.path.length === 0 ? this.#repeatFields(tree) : tree;
      case "condition":
        return {
          ...tree,
          whenTrue: tree.whenTrue && this.repeat(tree.whenTrue),
          whenFalse: tree.whenFalse && this.repeat(tree.whenFalse),
        };
      default:
        return { ...tree, nodes: tree.nodes.map((node) => this.repeat(node)) };
    }
  }

  /** Repeats something with a path for each root field similar to the one where its path begins. */
  repeatPath<T extends { readonly path: readonly string[] }>(thing: T): T[] {
    return [thing, ...this.#others(thing.path[0]).map(({ name }) => at(name, thing))];
  }

  #others(root: string | undefined): readonly SimilarRoot[] {
    return (root !== undefined && this.#similarRoots.get(root)) || [];
  }

  #repeatFields(planned: PlannedFetch): PlannedFetch {
    const { definition, fetch } = planned;
    const outputRewrites = fetch.outputRewrites?.flatMap((rewrite): FetchDataRewrite[] => this.repeatPath(rewrite));
    const declared = definition.variableDefinitions ?? [];
    const names = new Set(declared.map(nameOf));
    const variableDefinitions = [...declared, ...this.#variableDefinitions.filter((one) => !names.has(nameOf(one)))];
    const repeated = {
      ...fetch,
      ...(outputRewrites && { outputRewrites }),
      variableUsages: variableDefinitions.map(nameOf),
    };

    return replaceOperation(
      { ...planned, fetch: repeated },
      { ...definition, selectionSet: this.#repeatSelections(definition.selectionSet), variableDefinitions },
    );
  }

  #repeatSelections(set: SelectionSetNode): SelectionSetNode {
    const selections = set.selections.flatMap((node): SelectionNode[] => {
      if (node.kind === Kind.INLINE_FRAGMENT)
        return [{ ...node, selectionSet: this.#repeatSelections(node.selectionSet) }];
      if (node.kind !== Kind.FIELD) return [node];
      const others = this.#others(responseName(node)).map((other) => ({
        ...node,
        alias: { kind: Kind.NAME, value: other.name } as const,
        arguments: other.arguments,
      }));

      return [node, ...others];
    });

    return { ...set, selections };
  }
}

function nameOf({ variable }: VariableDefinitionNode): string {
  return variable.name.value;
}

/** The only root field that a tree fetches below; undefined if there are several, or if it fetches at the root. */
function rootOf(tree: PlanTree): string | undefined {
  const roots = new Set(listFetches(tree).map(({ path: [root] }) => root));
  const [only] = roots;

  return roots.size === 1 ? only : undefined;
}

function at<T extends { readonly path: readonly string[] }>(root: string, thing: T): T {
  return { ...thing, path: [root, ...thing.path.slice(1)] };
}
