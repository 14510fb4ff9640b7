import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
  type TypeDefinitionNode,
} from "graphql";

/** The types of one subgraph's SDL. */
export class Contract {
  readonly name: string;
  readonly types: ReadonlyMap<string, TypeDefinitionNode>;

  constructor(name: string, sdl: string) {
    this.name = name;
    const types = new Map<string, TypeDefinitionNode>();
    for (const node of parse(sdl, { noLocation: true }).definitions) {
      if ("name" in node && node.name && "kind" in node && isTypeDefinition(node)) types.set(node.name.value, node);
    }
    this.types = types;
  }

  fields(type: string): readonly FieldDefinitionNode[] {
    const node = this.types.get(type);

    return node && "fields" in node && node.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION ? (node.fields ?? []) : [];
  }

  field(type: string, name: string): FieldDefinitionNode | undefined {
    return this.fields(type).find((field) => field.name.value === name);
  }

  keys(type: string): SelectionSetNode[] {
    return directives(this.types.get(type), "key").map((key) => selectionOf(key));
  }

  /** Whether the field, or its whole type, is declared to be another subgraph's. */
  isExternal(type: string, field: string): boolean {
    return [this.types.get(type), this.field(type, field)].some((node) => directives(node, "external").length > 0);
  }

  isInterfaceObject(type: string): boolean {
    return directives(this.types.get(type), "interfaceObject").length > 0;
  }

  isInterface(type: string): boolean {
    return this.types.get(type)?.kind === Kind.INTERFACE_TYPE_DEFINITION;
  }

  /** The interfaces that the type says it implements here. */
  interfaces(type: string): string[] {
    const node = this.types.get(type);

    return node && "interfaces" in node ? (node.interfaces ?? []).map(({ name }) => name.value) : [];
  }

  /** The object types that an abstract type may be here; of an object type only itself. */
  possible(type: string): string[] {
    const node = this.types.get(type);
    if (node?.kind === Kind.UNION_TYPE_DEFINITION) return (node.types ?? []).map(({ name }) => name.value).sort();
    if (node?.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      return [...this.types.values()]
        .filter(
          (other) => other.kind === Kind.OBJECT_TYPE_DEFINITION && this.interfaces(other.name.value).includes(type),
        )
        .map((other) => other.name.value)
        .sort();
    }

    return node ? [type] : [];
  }
}

/** The uses of one directive on a definition. */
export function directives(
  node: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | undefined,
  name: string,
): ConstDirectiveNode[] {
  return (node?.directives ?? []).filter((directive) => directive.name.value === name);
}

/** The fields that a `@key`, `@requires` or `@provides` names. */
export function selectionOf(directive: ConstDirectiveNode): SelectionSetNode {
  const value = directive.arguments?.find((argument) => argument.name.value === "fields")?.value;
  if (value?.kind !== Kind.STRING) throw new Error(`@${directive.name.value} names no fields.`);
  const [operation] = parse(`{ ${value.value} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`@${directive.name.value} is no selection.`);

  return operation.selectionSet;
}

function isTypeDefinition(node: { readonly kind: Kind }): node is TypeDefinitionNode {
  return (
    node.kind === Kind.OBJECT_TYPE_DEFINITION ||
    node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    node.kind === Kind.UNION_TYPE_DEFINITION ||
    node.kind === Kind.ENUM_TYPE_DEFINITION ||
    node.kind === Kind.SCALAR_TYPE_DEFINITION ||
    node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
  );
}
