import { isObject } from "@kim-hub/kit/answer";
import { Kind, type SelectionSetNode } from "graphql";

/** The first field of a selection that a representation lacks, as a path; null if it has them all. Below null nothing is missing. */
export function findMissing(value: unknown, { selections }: SelectionSetNode): string | null {
  if (value === null) return null;
  if (Array.isArray(value))
    return first(value.map((item) => findMissing(item, { kind: Kind.SELECTION_SET, selections })));

  return first(
    selections.map((selection) => {
      if (selection.kind !== Kind.FIELD) return null;
      const { name, selectionSet } = selection;
      const held = isObject(value) ? value[name.value] : undefined;
      if (held === undefined) return name.value;
      const below = selectionSet ? findMissing(held, selectionSet) : null;

      return below === null ? null : `${name.value}.${below}`;
    }),
  );
}

function first(found: readonly (string | null)[]): string | null {
  return found.find((path) => path !== null) ?? null;
}
