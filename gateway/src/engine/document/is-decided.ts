import { type GraphQLSchema, isAbstractType, Kind, type SelectionSetNode } from "graphql";
import { applies, isIncluded, type Selecting } from "./collect-fields.js";

/**
 * Whether the visible fields are the same for every implementation: no fragment with visible fields narrows the
 * interface.
 */
export function isDecided(type: string, selectionSets: readonly SelectionSetNode[], selecting: Selecting): boolean {
  const possible = possibleTypes(type, selecting.schema);

  return fragmentsOf(selectionSets, selecting).every(({ condition, selectionSet }) => {
    const inner = [selectionSet];
    if (applies(condition, type, selecting.schema)) return isDecided(type, inner, selecting);

    return !showsAnything(inner, possible.filter(meets(condition, selecting)), selecting);
  });
}

/** Whether an object of any of these types has a visible field. */
function showsAnything(
  selectionSets: readonly SelectionSetNode[],
  types: readonly string[],
  selecting: Selecting,
): boolean {
  if (types.length === 0) return false;
  const fields = selectionSets.flatMap(({ selections }) => selections.filter(({ kind }) => kind === Kind.FIELD));

  return (
    fields.some((field) => isIncluded(field, selecting.conditions)) ||
    fragmentsOf(selectionSets, selecting).some(({ condition, selectionSet }) =>
      showsAnything([selectionSet], types.filter(meets(condition, selecting)), selecting),
    )
  );
}

function meets(condition: string | undefined, { schema }: Selecting): (type: string) => boolean {
  return (type) => applies(condition, type, schema);
}

function possibleTypes(name: string, schema: GraphQLSchema): readonly string[] {
  const type = schema.getType(name);

  return isAbstractType(type) ? schema.getPossibleTypes(type).map((possible) => possible.name) : [name];
}

/** The fragments directly in selection sets, except those that their conditions exclude. */
function fragmentsOf(selectionSets: readonly SelectionSetNode[], { conditions, fragments }: Selecting) {
  return selectionSets
    .flatMap(({ selections }) => selections)
    .filter((node) => node.kind !== Kind.FIELD && isIncluded(node, conditions))
    .flatMap((node) => {
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      if (!fragment || fragment.kind === Kind.FIELD) return [];

      return [{ condition: fragment.typeCondition?.name.value, selectionSet: fragment.selectionSet }];
    });
}
