import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  isObjectType,
  Kind,
  type SelectionNode,
} from "graphql";

type Asked = Pick<GraphQLResolveInfo, "fieldNodes" | "fragments" | "variableValues" | "schema">;

/** The names of all selected fields below these, as dotted paths, with fragments, without fields that `@skip` or `@include` excludes. */
export function askedFields({ fieldNodes, fragments, variableValues, schema }: Asked, typeName?: string): string[] {
  const asked = (selection: SelectionNode) =>
    getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.if !== false;
  const isOther = (condition: string | undefined) =>
    condition !== undefined && condition !== typeName && isObjectType(schema.getType(condition));
  const collect = (prefix: string, selections: readonly SelectionNode[] = []): string[] =>
    selections.filter(asked).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return collectField(prefix, selection);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      const ofOtherType = prefix === "" && typeName && isOther(fragment?.typeCondition?.name.value);

      return ofOtherType ? [] : collect(prefix, fragment?.selectionSet.selections);
    });
  const collectField = (prefix: string, { name: { value: name }, selectionSet }: FieldNode): string[] => {
    if (name.startsWith("__")) return [];
    const below = collect(`${prefix}${name}.`, selectionSet?.selections);

    // An object of which only the type's name is asked is answered too.
    return below.length > 0 ? below : [`${prefix}${name}`];
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
  schema,
}: GraphQLResolveInfo): string[] {
  const root = path.prev?.prev?.key;
  const flatten = (selections: readonly SelectionNode[] = []): FieldNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];

      return flatten(fragment?.selectionSet.selections);
    });
  const fieldNodes = flatten(operation.selectionSet.selections).filter(
    ({ name, alias }) => (alias ?? name).value === root,
  );

  return askedFields({ fieldNodes, fragments, variableValues, schema }, parentType.name);
}
