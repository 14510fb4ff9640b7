/** The fields of a field set, in depth, merged over all types. */
export type FieldTree = Map<string, RequiredField>;

/** One field of a field set. */
export interface RequiredField {
  /** The synthetic names of the field with its arguments; empty if it has none. */
  readonly synthetics: Set<string>;
  readonly below: FieldTree;
}

/** The field of a tree, added if it is new. */
export function fieldOfTree(tree: FieldTree, name: string): RequiredField {
  const known = tree.get(name) ?? { synthetics: new Set(), below: new Map() };
  tree.set(name, known);

  return known;
}

/** The names under which the planner fetches a field. */
export function plannedNames(name: string, { synthetics }: RequiredField): readonly string[] {
  return synthetics.size === 0 ? [name] : [...synthetics];
}

export function addTree(into: FieldTree, tree: FieldTree): FieldTree {
  for (const [name, field] of tree) {
    const known = fieldOfTree(into, name);
    for (const synthetic of field.synthetics) known.synthetics.add(synthetic);
    addTree(known.below, field.below);
  }

  return into;
}

/** Whether one representation cannot hold both, because a field would need two values. */
export function doClash(left: FieldTree, right: FieldTree): boolean {
  return [...left].some(([name, field]) => {
    const other = right.get(name);

    return other !== undefined && (!areEqual(field, other) || doClash(field.below, other.below));
  });
}

/** Whether a representation that holds `whole` holds `part`. */
export function isWithin(part: FieldTree, whole: FieldTree): boolean {
  return [...part].every(([name, field]) => {
    const other = whole.get(name);

    return other !== undefined && areEqual(field, other) && isWithin(field.below, other.below);
  });
}

/** A field with several sets of arguments has them by type, which a tree does not record: it equals no other. */
function areEqual({ synthetics }: RequiredField, other: RequiredField): boolean {
  return (
    synthetics.size < 2 &&
    synthetics.size === other.synthetics.size &&
    [...synthetics].every((name) => other.synthetics.has(name))
  );
}
