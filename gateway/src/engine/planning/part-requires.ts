import type { QueryPlanFieldNode, QueryPlanSelectionNode } from "@apollo/query-planner";
import { addTree, type FieldTree } from "./field-tree.js";
import { keysOf, type Planning } from "./planning.js";

/** What one part of a fetch needs, and what only the other parts do. */
export interface PartNeeds {
  readonly own: FieldTree;
  readonly others: FieldTree;
}

interface Scope extends PartNeeds {
  readonly keys: FieldTree;
}

/**
 * A fetch's `requires` for one part of it, or for all where `needs` is null: synthetic fields are read under the planner's
 * name, which stands as alias, and told under their own; what only others need goes, a key never does.
 */
export function partRequires(
  requires: readonly QueryPlanSelectionNode[],
  { needs, subgraph, planning }: { needs: PartNeeds | null; subgraph: string; planning: Planning },
): QueryPlanSelectionNode[] {
  return requires.flatMap((node) => {
    const keys: FieldTree = new Map();
    const type = node.kind === "InlineFragment" ? node.typeCondition : undefined;
    for (const { tree } of type === undefined ? [] : (keysOf(planning, subgraph, type) ?? [])) addTree(keys, tree);

    return reduce([node], needs && { ...needs, keys }, planning);
  });
}

function reduce(
  selections: readonly QueryPlanSelectionNode[],
  scope: Scope | null,
  planning: Planning,
): QueryPlanSelectionNode[] {
  return selections.flatMap((node): QueryPlanSelectionNode[] => {
    if (node.kind === "Field") return reduceField(node, scope, planning);
    const kept = reduce(node.selections, scope, planning);

    return kept.length > 0 ? [{ ...node, selections: kept }] : [];
  });
}

function reduceField(node: QueryPlanFieldNode, scope: Scope | null, planning: Planning): QueryPlanSelectionNode[] {
  const synthetic = planning.synthetics.get(node.name);
  const name = synthetic?.field ?? node.name;
  const own = scope?.own.get(name);
  const isOwn = own !== undefined && (!synthetic || own.synthetics.has(node.name));
  const isKey = !synthetic && (name === "__typename" || scope?.keys.has(name) === true);
  const other = scope?.others.get(name);
  if (scope && !isOwn && !isKey && (synthetic || other)) return [];
  const below = scope && {
    own: (isOwn && own.below) || new Map(),
    others: other?.below ?? new Map(),
    keys: (isKey && scope.keys.get(name)?.below) || new Map(),
  };
  const selections = node.selections && reduce(node.selections, below, planning);
  if (selections?.length === 0) return [];

  return [{ ...node, name, ...(synthetic && { alias: node.name }), ...(selections && { selections }) }];
}
