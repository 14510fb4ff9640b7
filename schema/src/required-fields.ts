import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionSetNode,
} from "graphql";
import { findDirective } from "./data-on-fields.js";
import type { Contract } from "./subgraphs.js";

/** That a subgraph's field needs another field, nearly always another subgraph's. */
export interface RequiredField {
  readonly subgraph: string;
  /** `Type.field` that has the `@requires`. */
  readonly by: string;
  /** `Type.field` that it names. */
  readonly coordinate: string;
}

/** Every field that a `@requires` names, nested ones too, in the order of the contracts. */
export function listRequiredFields(contracts: readonly Contract[]): readonly RequiredField[] {
  return contracts.flatMap(({ name: subgraph, typeDefs }) => {
    const types = new Map(typeDefs.definitions.filter(isObjectType).map((type) => [type.name.value, type]));

    return [...types.values()].flatMap((type) =>
      (type.fields ?? []).flatMap((field) => {
        const by = `${type.name.value}.${field.name.value}`;
        const coordinates = listSelected(selectionOf(findDirective(field, "requires")), type, types);

        return coordinates.map((coordinate) => ({ subgraph, by, coordinate }));
      }),
    );
  });
}

/** The `fields` of a directive as a selection; undefined where it has none. */
export function selectionOf(directive: ConstDirectiveNode | undefined): SelectionSetNode | undefined {
  const fields = directive?.arguments?.find(({ name }) => name.value === "fields")?.value;
  if (fields?.kind !== Kind.STRING) return undefined;
  const [definition] = parse(`{ ${fields.value} }`).definitions;

  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : undefined;
}

type Types = ReadonlyMap<string, ObjectTypeDefinitionNode>;

function listSelected(
  selectionSet: SelectionSetNode | undefined,
  type: ObjectTypeDefinitionNode | undefined,
  types: Types,
): string[] {
  if (!selectionSet || !type) return [];

  return selectionSet.selections.flatMap((node) => {
    if (node.kind !== Kind.FIELD) return [];
    const field = type.fields?.find(({ name }) => name.value === node.name.value);
    const inner = field && types.get(namedType(field));

    return [`${type.name.value}.${node.name.value}`, ...listSelected(node.selectionSet, inner, types)];
  });
}

function isObjectType(node: { readonly kind: Kind }): node is ObjectTypeDefinitionNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION;
}

function namedType({ type }: FieldDefinitionNode): string {
  let node = type;
  while (node.kind !== Kind.NAMED_TYPE) node = node.type;

  return node.name.value;
}
