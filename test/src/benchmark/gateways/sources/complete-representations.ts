import {
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";
import type { GraphqlRequest } from "./graphql-request.js";

/** Adds null wherever an object of a representation lacks a field that the subgraph requires of it. */
export type CompleteRepresentations = (request: GraphqlRequest) => GraphqlRequest;

/**
 * Hive's Rust runtime leaves out required fields that are null, where the stock gateway sends them; the hub's own
 * subgraph takes the two for different things. Completed, it gets from every gateway what the stock one sends.
 */
export function createCompleteRepresentations(subgraphSdl: string): CompleteRepresentations {
  const required = new Map(parse(subgraphSdl).definitions.filter(isObjectType).map(requiredOf));

  return (request) => {
    const { representations } = request.variables;
    if (!Array.isArray(representations)) return request;
    const completed = representations.map((representation) =>
      (required.get(representation.__typename) ?? []).reduce(completeBelow, representation),
    );

    return { ...request, variables: { ...request.variables, representations: completed } };
  };
}

function requiredOf({ name, fields = [] }: ObjectTypeDefinitionNode): [type: string, required: readonly FieldNode[]] {
  return [name.value, fields.flatMap((field) => fieldsOf(selectionOf(field)))];
}

function selectionOf({ directives = [] }: FieldDefinitionNode): SelectionSetNode | undefined {
  const requires = directives.find(({ name }) => name.value === "requires")?.arguments?.[0];
  if (!requires) return undefined;
  const [definition] = parse(`{ ${valueFromASTUntyped(requires.value)} }`).definitions;

  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : undefined;
}

/** The values that depend on one field of the object; the field itself stays as it was sent. */
function completeBelow(value: Record<string, unknown>, field: FieldNode): Record<string, unknown> {
  const name = field.name.value;

  return name in value ? { ...value, [name]: complete(value[name], fieldsOf(field.selectionSet)) } : value;
}

function complete(value: unknown, fields: readonly FieldNode[]): unknown {
  if (Array.isArray(value)) return value.map((item) => complete(item, fields));
  if (typeof value !== "object" || value === null) return value;
  const nulls = Object.fromEntries(fields.map(({ name }) => [name.value, null]));

  return fields.reduce(completeBelow, { ...nulls, ...value });
}

function fieldsOf(selectionSet: SelectionSetNode | undefined): readonly FieldNode[] {
  return (selectionSet?.selections ?? []).filter((node) => node.kind === Kind.FIELD);
}

function isObjectType(node: { readonly kind: Kind }): node is ObjectTypeDefinitionNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION;
}
