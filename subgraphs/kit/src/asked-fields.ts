import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
} from "graphql";

type Asked = Pick<GraphQLResolveInfo, "fieldNodes" | "fragments" | "variableValues">;

/** The names of all fields asked for below these, as dotted paths, fragments included; what `@skip` or `@include` leaves out is left out. */
export function askedFields({ fieldNodes, fragments, variableValues }: Asked, typeName?: string): string[] {
  const asked = (selection: SelectionNode) =>
    getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.if !== false;
  const collect = (prefix: string, selections: readonly SelectionNode[] = []): string[] =>
    selections.filter(asked).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return collectField(prefix, selection);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      const ofOtherType = prefix === "" && typeName && fragment?.typeCondition?.name.value !== typeName;

      return ofOtherType ? [] : collect(prefix, fragment?.selectionSet.selections);
    });
  const collectField = (prefix: string, { name: { value: name }, selectionSet }: FieldNode): string[] => {
    if (name.startsWith("__")) return [];

    return selectionSet ? collect(`${prefix}${name}.`, selectionSet.selections) : [`${prefix}${name}`];
  };

  return [...new Set(fieldNodes.flatMap(({ selectionSet }) => collect("", selectionSet?.selections)))];
}

/** The same for the entity that the field belongs to: every field of its type that the operation asks of `_entities`. */
export function askedOfEntity({
  path,
  operation,
  fragments,
  variableValues,
  parentType,
}: GraphQLResolveInfo): string[] {
  const root = path.prev?.prev?.key;
  const fieldNodes = operation.selectionSet.selections
    .filter((selection) => selection.kind === Kind.FIELD)
    .filter(({ name, alias }) => (alias ?? name).value === root);

  return askedFields({ fieldNodes, fragments, variableValues }, parentType.name);
}
