/** Puts the labels of codes in the place of the codes: in an answer's data, by the query that it answers. */
import { labelsOf } from "@kim-hub/kit/labels";
import {
  buildASTSchema,
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
import { isObject } from "./answer.js";

/** The selections that made one object of an answer, each with the type that it selects from. */
type Selected = readonly { readonly type: GraphQLNamedType | undefined; readonly set: SelectionSetNode }[];

interface Reading {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** By type and code. */
  readonly labels: ReadonlyMap<string, string>;
}

/** The same data with labels where the supergraph says that a field holds codes; a code that it does not know stays. */
export function labelCodes(data: unknown, query: string, supergraph: string): unknown {
  const contract = parse(supergraph, { noLocation: true });
  const schema = buildASTSchema(contract, { assumeValid: true, assumeValidSDL: true });
  const { definitions } = parse(query, { noLocation: true });
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const reading = {
    schema,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    labels: new Map(labelsOf(contract).map(({ type, code, label }) => [`${type}.${code}`, label ?? code])),
  };
  const roots = operations.map(({ operation, selectionSet }) => ({
    type: schema.getRootType(operation) ?? undefined,
    set: selectionSet,
  }));

  return label(data, roots, reading);
}

function label(value: unknown, selected: Selected, reading: Reading): unknown {
  if (Array.isArray(value)) return value.map((item) => label(item, selected, reading));
  if (!isObject(value)) return value;
  const fields = fieldsOf(selected, reading);

  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => {
      const { type, inner } = fields.get(name) ?? { type: undefined, inner: [] };

      return [name, inner.length > 0 ? label(held, inner, reading) : labelLeaf(held, type, reading)];
    }),
  );
}

function labelLeaf(value: unknown, type: GraphQLNamedType | undefined, reading: Reading): unknown {
  if (Array.isArray(value)) return value.map((item) => labelLeaf(item, type, reading));

  return typeof value === "string" ? (reading.labels.get(`${type?.name}.${value}`) ?? value) : value;
}

interface SelectedField {
  readonly type: GraphQLNamedType | undefined;
  readonly inner: Selected;
}

/** The fields by their names in the answer. Those that share a name have the same type of leaf, or GraphQL refuses the query. */
function fieldsOf(selected: Selected, reading: Reading): ReadonlyMap<string, SelectedField> {
  const fields = new Map<string, SelectedField>();
  for (const { type, set } of selected) {
    for (const node of set.selections) {
      if (node.kind !== Kind.FIELD) {
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : reading.fragments.get(node.name.value);
        if (!fragment) continue;
        const condition = fragment.typeCondition && reading.schema.getType(fragment.typeCondition.name.value);
        const inFragment = fieldsOf([{ type: condition ?? type, set: fragment.selectionSet }], reading);
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

function join(before: SelectedField | undefined, { type, inner }: SelectedField): SelectedField {
  return { type: type ?? before?.type, inner: [...(before?.inner ?? []), ...inner] };
}
