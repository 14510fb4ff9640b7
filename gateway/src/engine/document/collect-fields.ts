import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { isOfType } from "./is-of-type.js";

/** What decides which fields are collected: the document's fragments, and the values of `@skip` and `@include`. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The values of the conditions' variables. */
  readonly conditions: Readonly<Record<string, unknown>>;
}

/** The fields of an object type by response name, in the order of the answer (the specification's CollectFields). */
export function collectFields(
  type: string,
  selectionSets: readonly SelectionSetNode[],
  selecting: Selecting,
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (!isIncluded(node, selecting.conditions)) continue;
      if (node.kind === Kind.FIELD) {
        const name = (node.alias ?? node.name).value;
        const same = fields.get(name);
        if (same) same.push(node);
        else fields.set(name, [node]);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (applies(node.typeCondition?.name.value, type, selecting.schema)) collect(node.selectionSet);
      } else if (!visited.has(node.name.value)) {
        visited.add(node.name.value);
        const fragment = selecting.fragments.get(node.name.value);
        if (fragment && applies(fragment.typeCondition.name.value, type, selecting.schema)) {
          collect(fragment.selectionSet);
        }
      }
    }
  };
  selectionSets.forEach(collect);

  return fields;
}

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

function isIncluded({ directives = [] }: SelectionNode, conditions: Readonly<Record<string, unknown>>): boolean {
  return directives.every(({ name, arguments: [argument] = [] }) => {
    if (name.value !== "skip" && name.value !== "include") return true;
    const value = argument?.value;
    const holds =
      value?.kind === Kind.VARIABLE
        ? conditions[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;

    return name.value === "include" ? holds : !holds;
  });
}

/** Only the interface may be known, if the subgraph that answers does not know the object type. */
function applies(condition: string | undefined, type: string, schema: GraphQLSchema): boolean {
  return condition === undefined || isOfType(schema, type, condition);
}

/** The variables in `@skip` and `@include` of the selection sets. */
export function listConditions(selectionSets: readonly SelectionSetNode[]): string[] {
  const visit = ({ selections }: SelectionSetNode): string[] =>
    selections.flatMap((node) => [
      ...conditionsOf(node),
      ...(node.kind !== Kind.FRAGMENT_SPREAD && node.selectionSet ? visit(node.selectionSet) : []),
    ]);

  return sorted(selectionSets.flatMap(visit));
}

/** The variables that decide which root fields are selected. */
export function listRootConditions(
  root: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string[] {
  const visit = ({ selections }: SelectionSetNode): string[] =>
    selections.flatMap((node) => {
      if (node.kind === Kind.FIELD) return conditionsOf(node);
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);

      return [...conditionsOf(node), ...(inner ? visit(inner.selectionSet) : [])];
    });

  return sorted(visit(root));
}

function conditionsOf({ directives = [] }: SelectionNode): string[] {
  return directives.flatMap(({ name, arguments: [argument] = [] }) => {
    const value = name.value === "skip" || name.value === "include" ? argument?.value : undefined;

    return value?.kind === Kind.VARIABLE ? [value.name.value] : [];
  });
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
