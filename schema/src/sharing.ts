import {
  type DirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";
import { dataOnFields, findDirective, isOwned } from "./data-on-fields.js";
import type { Contract } from "./subgraphs.js";

/** Finds `@requires` of fields whose owner does not share them with the requiring subgraph: an office decides what it releases. */
export function checkSharing(contracts: readonly Contract[]): string[] {
  const owners = indexOwners(contracts);

  return contracts.flatMap(({ name, typeDefs }) => {
    const types = new Map(typeDefs.definitions.filter(isObjectType).map((type) => [type.name.value, type]));

    return [...types.values()].flatMap((type) =>
      (type.fields ?? []).flatMap((field) => {
        const fields = argument(findDirective(field, "requires"), "fields");
        if (typeof fields !== "string") return [];

        return unshared(selection(fields), type, { subgraph: name, types, owners });
      }),
    );
  });
}

interface Scope {
  readonly subgraph: string;
  readonly types: ReadonlyMap<string, ObjectTypeDefinitionNode>;
  readonly owners: ReadonlyMap<string, FieldDefinitionNode>;
}

function unshared(
  selectionSet: SelectionSetNode | undefined,
  type: ObjectTypeDefinitionNode | undefined,
  scope: Scope,
): string[] {
  if (!selectionSet || !type) return [];

  return selectionSet.selections.flatMap((node) => {
    if (node.kind !== Kind.FIELD) return [];
    const coordinate = `${type.name.value}.${node.name.value}`;
    const owned = scope.owners.get(coordinate);
    const data = owned && findDirective(owned, "data");
    const sharedWith = argument(data, "sharedWith");
    const shared =
      argument(data, "class") === "PUBLIC" || (Array.isArray(sharedWith) && sharedWith.includes(scope.subgraph));
    const fault = shared ? [] : [`${scope.subgraph} requires ${coordinate}, which its owner does not share with it.`];
    const field = type.fields?.find(({ name }) => name.value === node.name.value);

    return [...fault, ...unshared(node.selectionSet, field && scope.types.get(namedType(field)), scope)];
  });
}

/** Every field by coordinate, as its owner declares it. */
function indexOwners(contracts: readonly Contract[]): Map<string, FieldDefinitionNode> {
  const owned = contracts.flatMap(({ typeDefs }) =>
    dataOnFields(typeDefs)
      .definitions.filter(isObjectType)
      .flatMap((type) =>
        (type.fields ?? [])
          .filter(isOwned)
          .map((field): [string, FieldDefinitionNode] => [`${type.name.value}.${field.name.value}`, field]),
      ),
  );

  return new Map(owned);
}

function isObjectType(node: { readonly kind: Kind }): node is ObjectTypeDefinitionNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION;
}

function selection(fields: string): SelectionSetNode | undefined {
  const [definition] = parse(`{ ${fields} }`).definitions;

  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : undefined;
}

function argument(node: DirectiveNode | undefined, wanted: string): unknown {
  const found = node?.arguments?.find(({ name }) => name.value === wanted);

  return found && valueFromASTUntyped(found.value);
}

function namedType({ type }: FieldDefinitionNode): string {
  let node = type;
  while (node.kind !== Kind.NAMED_TYPE) node = node.type;

  return node.name.value;
}
