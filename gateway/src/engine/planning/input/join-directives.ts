import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DefinitionNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionNode,
  type TypeNode,
} from "graphql";

/** A type of the supergraph with fields that subgraphs own. */
export type FieldsDefinition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

export function hasFields(definition: DefinitionNode): definition is FieldsDefinition {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

/** A string or enum argument of a directive; null if there is none. */
export function readText(directive: ConstDirectiveNode, name: string): string | null {
  const value = readValue(directive, name);

  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : null;
}

/** Whether a subgraph resolves entities by the key of this `@join__type`. */
export function isResolvable(directive: ConstDirectiveNode): boolean {
  const value = readValue(directive, "resolvable");

  return value?.kind !== Kind.BOOLEAN || value.value;
}

/** `subgraph|Type` of every interface that a subgraph declares as an `@interfaceObject`. */
export function readInterfaceObjects(supergraph: DocumentNode): ReadonlySet<string> {
  const graphs = readGraphs(supergraph);
  const isObject = (directive: ConstDirectiveNode) =>
    directive.name.value === "join__type" && isTrue(directive, "isInterfaceObject");

  return new Set(
    supergraph.definitions
      .filter(hasFields)
      .flatMap(({ name, directives = [] }) =>
        directives
          .filter(isObject)
          .map((directive) => `${graphs.get(readText(directive, "graph") ?? "")}|${name.value}`),
      ),
  );
}

/** A Boolean argument of a directive; false if there is none. */
export function isTrue(directive: ConstDirectiveNode, name: string): boolean {
  const value = readValue(directive, name);

  return value?.kind === Kind.BOOLEAN && value.value;
}

function readValue(directive: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return directive.arguments?.find((argument) => argument.name.value === name)?.value;
}

/** The subgraphs' names by their name in the join directives. */
export function readGraphs({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  const graphs = definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === "join__Graph",
  );
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) return new Map();

  return new Map(
    graphs.values?.flatMap(({ name, directives }): [string, string][] => {
      const subgraph = directives?.[0] && readText(directives[0], "name");

      return subgraph ? [[name.value, subgraph]] : [];
    }),
  );
}

/** The selections of a `@key`, `@requires` or `@provides`. */
export function parseFieldSet(text: string): readonly SelectionNode[] {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;

  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
}

/** The name of a type without lists and non-null. */
export function typeName(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : typeName(type.type);
}
