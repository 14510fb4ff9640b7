import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  valueFromASTUntyped,
} from "graphql";

/** The names of the subgraphs that own a field (`Type.field`) of a supergraph, or any field of a type (`Type`). */
export type OwnersOf = (coordinate: string) => readonly string[];

/** Reads the owners of all fields from a supergraph's join directives. */
export function ownersOfFields(supergraph: string): OwnersOf {
  const { definitions } = parse(supergraph);
  const names = new Map<unknown, string>();
  for (const node of definitions)
    if (node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === "join__Graph")
      for (const value of node.values ?? [])
        names.set(value.name.value, String(argumentsOf(value, "join__graph")[0]?.name));
  const owners = new Map<string, readonly string[]>();
  for (const node of definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const ofType = graphsIn(argumentsOf(node, "join__type"));
    owners.set(node.name.value, ofType);
    for (const field of node.fields ?? []) {
      const joined = argumentsOf(field, "join__field").filter(({ external }) => external !== true);
      const graphs = graphsIn(joined);
      owners.set(`${node.name.value}.${field.name.value}`, graphs.length === 0 ? ofType : graphs);
    }
  }
  function graphsIn(joined: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
    return joined.flatMap(({ graph }) => names.get(graph) ?? []);
  }

  return (coordinate) => owners.get(coordinate) ?? [];
}

interface Annotated {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

function argumentsOf(
  { directives = [] }: Annotated | FieldDefinitionNode | ObjectTypeDefinitionNode,
  name: string,
): readonly Readonly<Record<string, unknown>>[] {
  return directives
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map((each): [string, unknown] => [each.name.value, valueFromASTUntyped(each.value)])),
    );
}
