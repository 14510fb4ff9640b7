/** A query's selection, with the types that the schema gives it. */
import {
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from "graphql";

/** The selections that made one object of an answer. */
export interface Selection {
  /** The fields by their names in the answer, in the order of the query. Those that share a name have the same type of leaf, or GraphQL refuses the query. */
  readonly fields: ReadonlyMap<string, SelectedField>;
}

export interface SelectedField {
  /** Undefined for a field that the schema does not know. */
  readonly type: GraphQLNamedType | undefined;
  /** Null for a leaf. */
  readonly inner: Selection | null;
}

interface Reading {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Selection sets that made the same object, each with the type that it selects from. */
type Sets = readonly { readonly type: GraphQLNamedType | undefined; readonly set: SelectionSetNode }[];

/** The selection of the query's operations; of the one with this name, where it is given. */
export function readSelection(query: string, schema: GraphQLSchema, name?: string): Selection {
  const { definitions } = parse(query, { noLocation: true });
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const reading = {
    schema,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
  };
  const asked = operations.filter((operation) => name === undefined || operation.name?.value === name);

  return select(
    asked.map(({ operation, selectionSet }) => ({
      type: reading.schema.getRootType(operation) ?? undefined,
      set: selectionSet,
    })),
    reading,
  );
}

function select(sets: Sets, reading: Reading): Selection {
  const fields = [...collect(sets, reading)].map(([name, { type, inner }]): [string, SelectedField] => [
    name,
    { type, inner: inner.length > 0 ? select(inner, reading) : null },
  ]);

  return { fields: new Map(fields) };
}

interface Collected {
  readonly type: GraphQLNamedType | undefined;
  readonly inner: Sets;
}

function collect(sets: Sets, reading: Reading): ReadonlyMap<string, Collected> {
  const fields = new Map<string, Collected>();
  for (const { type, set } of sets) {
    for (const node of set.selections) {
      if (node.kind !== Kind.FIELD) {
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : reading.fragments.get(node.name.value);
        if (!fragment) continue;
        const condition = fragment.typeCondition && reading.schema.getType(fragment.typeCondition.name.value);
        const inFragment = collect([{ type: condition ?? type, set: fragment.selectionSet }], reading);
        for (const [name, field] of inFragment) fields.set(name, join(fields.get(name), field));
        continue;
      }
      const parent = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
      const fieldType = parent && getNamedType(parent.type);
      const inner = node.selectionSet ? [{ type: fieldType, set: node.selectionSet }] : [];
      const name = (node.alias ?? node.name).value;
      fields.set(name, join(fields.get(name), { type: fieldType, inner }));
    }
  }

  return fields;
}

function join(before: Collected | undefined, { type, inner }: Collected): Collected {
  return { type: type ?? before?.type, inner: [...(before?.inner ?? []), ...inner] };
}
