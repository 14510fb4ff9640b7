import type { QueryPlanSelectionNode } from "@apollo/query-planner";
import { Kind, type SelectionSetNode } from "graphql";
import { entitySelection } from "./fetch-document.js";
import type { PlannedFetch } from "./plan-tree.js";

/** Response names that fetches answer, as a tree along the data, merged over all types. */
export class KnownNames {
  readonly children = new Map<string, KnownNames>();

  /** The names below a path; an empty tree if there are none. */
  at(path: readonly string[]): KnownNames {
    return path
      .filter((element) => element !== "@")
      .reduce<KnownNames>((names, element) => names.children.get(element) ?? new KnownNames(), this);
  }

  child(name: string): KnownNames {
    const known = this.children.get(name) ?? new KnownNames();
    this.children.set(name, known);

    return known;
  }

  /** Adds all names of another place. */
  join(other: KnownNames): void {
    for (const [name, below] of other.children) this.child(name).join(below);
  }

  /** Adds the names that a selection set answers below here. */
  add(selectionSet: SelectionSetNode | undefined): void {
    for (const node of selectionSet?.selections ?? []) {
      if (node.kind === Kind.FIELD) this.child((node.alias ?? node.name).value).add(node.selectionSet);
      else if (node.kind === Kind.INLINE_FRAGMENT) this.add(node.selectionSet);
    }
  }
}

/** The names that all fetches answer, as they stand in the data in the end. */
export function collectNames(fetches: readonly PlannedFetch[]): KnownNames {
  const names = new KnownNames();
  for (const { fetch, definition, path } of fetches) {
    const below = path.filter((element) => element !== "@").reduce((tree, element) => tree.child(element), names);
    below.add(fetch.requires ? entitySelection(definition) : definition.selectionSet);
    for (const rewrite of fetch.outputRewrites ?? []) {
      if (rewrite.kind !== "KeyRenamer") continue;
      const fields = rewrite.path.filter((element) => !element.startsWith("... on "));
      const renamed = below.at(fields);
      const target = fields.slice(0, -1).reduce((tree, element) => tree.child(element), below);
      // Another type may answer under that name itself.
      target.child(rewrite.renameKeyTo).join(renamed);
    }
  }

  return names;
}

/**
 * Whether entities with equal representations for this fetch are equal in everything answered before any fetch for
 * them, so that they may share one object.
 */
export function isDedupable(planned: PlannedFetch, fetches: readonly PlannedFetch[]): boolean {
  const { requires } = planned.fetch;
  if (!requires) return false;
  const above = fetches.filter(({ fetch, path }) => isAbove(path, planned.path, !fetch.requires));
  if (above.some(({ fetch }) => fetch.outputRewrites?.length)) return false;
  const before = collectNames(above).at(planned.path);

  return requires.every((selection) => selection.kind === "InlineFragment" && contains(selection.selections, before));
}

function isAbove(path: readonly string[], other: readonly string[], orSame: boolean): boolean {
  const longEnough = orSame ? path.length <= other.length : path.length < other.length;

  return longEnough && path.every((element, index) => element === other[index]);
}

function contains(selections: readonly QueryPlanSelectionNode[], names: KnownNames): boolean {
  return [...names.children].every(([name, below]) =>
    selections.some(
      (node) =>
        node.kind === "Field" &&
        (node.alias ?? node.name) === name &&
        (below.children.size === 0 || (node.selections !== undefined && contains(node.selections, below))),
    ),
  );
}
