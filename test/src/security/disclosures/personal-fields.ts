import { readFileSync } from "node:fs";
import { SUBGRAPHS, type SubgraphName } from "@kim-hub/infra/subgraphs";
import {
  type ASTNode,
  type DirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
  valueFromASTUntyped,
} from "graphql";

/** A field about a person, as the committed contract of the subgraph that owns it says. */
export interface PersonalField {
  readonly subgraph: SubgraphName;
  /** The type of its value. */
  readonly typeName: string;
  readonly composite: boolean;
  /** Only subgraphs ask for it. */
  readonly hidden: boolean;
  readonly paged: boolean;
}

/** Every field and mutation of a class other than PUBLIC and AGGREGATE, by coordinate, without keys, which reveal nothing. */
export const PERSONAL_FIELDS: ReadonlyMap<string, PersonalField> = new Map(SUBGRAPHS.flatMap(readPersonalFields));

function readPersonalFields(subgraph: SubgraphName): [string, PersonalField][] {
  const sdl = readFileSync(new URL(`../../../../subgraphs/${subgraph}/schema.graphql`, import.meta.url), "utf8");
  const types = parse(sdl).definitions.filter(isObjectType);
  const composites = new Set(types.map(({ name }) => name.value));
  const toEntry = (type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): [string, PersonalField] => {
    const typeName = namedType(field.type).name.value;
    const hidden = directive(field, "inaccessible") !== undefined;
    const paged = field.arguments?.some(({ name }) => name.value === "first") ?? false;

    return [
      `${type.name.value}.${field.name.value}`,
      { subgraph, typeName, composite: composites.has(typeName), hidden, paged },
    ];
  };

  return types.flatMap((type) => {
    const keys = String(argument(directive(type, "key"), "fields")).split(" ");
    const personal = type.fields?.filter((field) => isPersonal(field, type) && !keys.includes(field.name.value)) ?? [];

    return personal.map((field) => toEntry(type, field));
  });
}

function isPersonal(field: FieldDefinitionNode, type: ObjectTypeDefinitionNode): boolean {
  if (directive(field, "external")) return false;
  const dataClass = argument(directive(field, "data") ?? directive(type, "data"), "class");

  return dataClass !== undefined && dataClass !== "PUBLIC" && dataClass !== "AGGREGATE";
}

function isObjectType(node: ASTNode): node is ObjectTypeDefinitionNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION;
}

function namedType(type: TypeNode): NamedTypeNode {
  return type.kind === Kind.NAMED_TYPE ? type : namedType(type.type);
}

function directive(node: FieldDefinitionNode | ObjectTypeDefinitionNode, name: string): DirectiveNode | undefined {
  return node.directives?.find((each) => each.name.value === name);
}

function argument(node: DirectiveNode | undefined, name: string): unknown {
  const found = node?.arguments?.find((each) => each.name.value === name);

  return found && valueFromASTUntyped(found.value);
}
