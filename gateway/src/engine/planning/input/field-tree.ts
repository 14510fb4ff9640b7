/** The fields that a field set names, in depth; types are not told apart. */
export type FieldTree = Map<string, RequiredField>;

/** One field of a field set. */
export interface RequiredField {
  /** Under which names the planner knows it, where it is asked with arguments; empty where under its own. */
  readonly synthetics: Set<string>;
  readonly below: FieldTree;
}

/** The field of a tree, added to it where it is new. */
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

/** Whether one representation cannot hold both: a field of it would need two values. */
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

/** A field with several arguments has them by type, which a tree does not tell: it equals no other. */
function areEqual({ synthetics }: RequiredField, other: RequiredField): boolean {
  return (
    synthetics.size < 2 &&
    synthetics.size === other.synthetics.size &&
    [...synthetics].every((name) => other.synthetics.has(name))
  );
}
