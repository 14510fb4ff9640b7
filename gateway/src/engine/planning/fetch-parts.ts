import { type FieldNode, Kind, print, type SelectionNode } from "graphql";
import type { PlannedFetch } from "../plan-tree.js";
import { fetchedSelection } from "./fetched-fields.js";
import { addTree, doClash, type FieldTree, isWithin } from "./field-tree.js";
import type { Planning } from "./planning.js";

/** Fields of an entity fetch that one representation can serve. */
export interface FetchPart {
  readonly fields: Set<FieldNode>;
  readonly needs: FieldTree;
}

interface Part extends FetchPart {
  /** The `@skip` and `@include` that its fields depend on; empty where they are always asked for. */
  readonly condition: string;
}

interface Needing {
  readonly node: FieldNode;
  readonly needs: FieldTree;
  readonly condition: string;
}

/**
 * Divides an entity fetch: fields that require the same field with different arguments cannot share a representation, and
 * what a field requires only on a condition must not keep the others from theirs when the condition is off.
 */
export function divideFetch(planned: PlannedFetch, planning: Planning): FetchPart[] {
  const fields = listNeeding(planned, planning);
  const parts: Part[] = [];
  const put = ({ node, needs, condition }: Needing, fits: (part: Part) => boolean): void => {
    const part = parts.find(fits) ?? { fields: new Set(), needs: new Map(), condition };
    if (!parts.includes(part)) parts.push(part);
    part.fields.add(node);
    addTree(part.needs, needs);
  };
  const [free, bound] = [fields.filter((field) => !isBound(field)), fields.filter(isBound)];
  for (const field of free) put({ ...field, condition: "" }, ({ needs }) => !doClash(needs, field.needs));
  for (const field of bound) {
    const fitting =
      parts.find(({ condition, needs }) => condition === "" && isWithin(field.needs, needs)) ??
      parts.find(({ condition, needs }) => condition === field.condition && !doClash(needs, field.needs));
    put(field, (part) => part === fitting);
  }

  return parts;
}

/** A field that requires nothing may go anywhere, whatever its condition. */
function isBound({ condition, needs }: Needing): boolean {
  return condition !== "" && needs.size > 0;
}

function listNeeding(planned: PlannedFetch, { requirements }: Planning): Needing[] {
  const list = (selections: readonly SelectionNode[], type: string, conditions: readonly string[]): Needing[] =>
    selections.flatMap((node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return [];
      const all = [...conditions, ...conditionsOf(node)];
      if (node.kind === Kind.INLINE_FRAGMENT)
        return list(node.selectionSet.selections, node.typeCondition?.name.value ?? type, all);
      const needs = requirements(planned.fetch.serviceName, type, node.name.value) ?? new Map();

      return [{ node, needs, condition: [...new Set(all)].sort().join(" ") }];
    });

  return list(fetchedSelection(planned).selections, "", []);
}

function conditionsOf({ directives = [] }: SelectionNode): string[] {
  return directives.filter(({ name }) => name.value === "skip" || name.value === "include").map(print);
}
