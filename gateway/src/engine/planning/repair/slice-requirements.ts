import type { QueryPlanSelectionNode } from "@apollo/query-planner";
import { addTree, type FieldTree } from "../input/field-tree.js";
import { isSubtype, keysOf, type Planning } from "../input/planning.js";
import { joinRequires } from "../input/requirement.js";
import type { EntityField } from "./split-fetch.js";

interface SliceOptions {
  readonly fields: readonly EntityField[];
  readonly subgraph: string;
  readonly planning: Planning;
}

/** The `requires` of one slice of a fetch: the keys, and the requirements of the slice's own fields. */
export function sliceRequirements(
  requires: readonly QueryPlanSelectionNode[],
  { fields, subgraph, planning }: SliceOptions,
): QueryPlanSelectionNode[] {
  const sliced = requires.flatMap((node): QueryPlanSelectionNode[] => {
    if (node.kind === "Field" || node.typeCondition === undefined) return [node];
    const entity = node.typeCondition;
    const own = fields.filter(({ type }) => isSubtype(planning, type, entity) || isSubtype(planning, entity, type));
    const keys = onlyKeys(node.selections, allKeys(planning, subgraph, entity));
    // A fragment that only other slices require has no key of its own.
    if (own.length === 0 || keys.every((key) => key.kind === "Field" && key.name === "__typename")) return [];
    const required = own.flatMap(({ type, requirement }): readonly QueryPlanSelectionNode[] => {
      const selections = requirement?.selections ?? [];
      if (isSubtype(planning, type, entity)) return selections;

      return selections.length > 0
        ? [{ kind: "InlineFragment", typeCondition: type, selections: [...selections] }]
        : [];
    });

    return [{ ...node, selections: joinRequires([...keys, ...required]) }];
  });
  if (sliced.length === 0) throw new Error("A slice of a fetch has no representation.");

  return sliced;
}

function allKeys(planning: Planning, subgraph: string, type: string): FieldTree {
  const keys = keysOf(planning, subgraph, type) ?? [];

  return keys.reduce<FieldTree>((tree, key) => addTree(tree, key.tree), new Map());
}

function onlyKeys(selections: readonly QueryPlanSelectionNode[], keys: FieldTree): QueryPlanSelectionNode[] {
  return selections.flatMap((node): QueryPlanSelectionNode[] => {
    if (node.kind === "InlineFragment") {
      const kept = onlyKeys(node.selections, keys);

      return kept.length > 0 ? [{ ...node, selections: kept }] : [];
    }
    if (node.name === "__typename") return [node];
    const key = keys.get(node.name);
    if (!key) return [];

    return [node.selections ? { ...node, selections: onlyKeys(node.selections, key.below) } : node];
  });
}
