import type { QueryPlanSelectionNode } from "@apollo/query-planner";
import { type DocumentNode, Kind, type SelectionNode } from "graphql";
import { type FieldTree, fieldOfTree } from "./field-tree.js";
import { hasFields, isResolvable, parseFieldSet, readGraphs, readText } from "./join-directives.js";
import { toRequires } from "./requirement.js";

/** One key of a type in one subgraph. */
export interface EntityKey {
  /** As the subgraph declares it. */
  readonly text: string;
  /** In the form of a plan's `requires`. */
  readonly selections: readonly QueryPlanSelectionNode[];
  readonly tree: FieldTree;
}

/** The keys by which a subgraph resolves a type; undefined if it declares none. */
export type KeyTable = (subgraph: string, type: string) => readonly EntityKey[] | undefined;

/** The resolvable keys of a supergraph, as its subgraphs declare them. */
export function readKeys(supergraph: DocumentNode): KeyTable {
  const graphs = readGraphs(supergraph);
  const keys = new Map<string, EntityKey[]>();
  for (const definition of supergraph.definitions.filter(hasFields)) {
    for (const directive of definition.directives ?? []) {
      const text = directive.name.value === "join__type" ? readText(directive, "key") : null;
      if (text === null) continue;
      const place = `${graphs.get(readText(directive, "graph") ?? "")}|${definition.name.value}`;
      const known = keys.get(place) ?? [];
      const selections = parseFieldSet(text);
      if (isResolvable(directive)) known.push({ text, selections: toRequires(selections), tree: readTree(selections) });
      keys.set(place, known);
    }
  }

  return (subgraph, type) => keys.get(`${subgraph}|${type}`);
}

function readTree(selections: readonly SelectionNode[], tree: FieldTree = new Map()): FieldTree {
  for (const node of selections) {
    if (node.kind === Kind.FIELD)
      readTree(node.selectionSet?.selections ?? [], fieldOfTree(tree, node.name.value).below);
    else if (node.kind === Kind.INLINE_FRAGMENT) readTree(node.selectionSet.selections, tree);
  }

  return tree;
}
