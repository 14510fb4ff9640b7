import type { ConstDirectiveNode, GraphQLField, GraphQLNamedType, GraphQLSchema } from "graphql";
import { isEnumType, valueFromASTUntyped } from "graphql";

/** What the supergraph says of one field besides its type. */
export interface FieldFacts {
  /** The subgraphs that answer it. */
  readonly offices: readonly string[];
  /** Null for a field of which no rule says anything. */
  readonly data: { readonly dataClass: string; readonly basis: string; readonly retention: string } | null;
}

type Directives = readonly ConstDirectiveNode[];

/** A field's own rule comes before its object's; a field that names no office is answered by all of its object's. */
export function factsOfField(
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLNamedType,
  schema: GraphQLSchema,
): FieldFacts {
  const own = field.astNode?.directives ?? [];
  const around = parent.astNode?.directives ?? [];
  const named = listGraphs(own, "join__field");
  const graphs = named.length > 0 ? named : listGraphs(around, "join__type");

  return { offices: graphs.map((graph) => nameOfGraph(graph, schema)), data: readData(own) ?? readData(around) };
}

function listGraphs(directives: Directives, name: string): readonly string[] {
  const graphs = directives
    .filter((directive) => directive.name.value === name && argument(directive, "external") !== true)
    .flatMap((directive) => argument(directive, "graph") ?? []);

  return [...new Set(graphs.map(String))];
}

function readData(directives: Directives): FieldFacts["data"] {
  const directive = directives.find(({ name }) => name.value === "data");
  if (!directive) return null;

  return {
    dataClass: String(argument(directive, "class")),
    basis: String(argument(directive, "basis")),
    retention: String(argument(directive, "retention")),
  };
}

/** The subgraph's own name, `case-management`, of its name in the composition, `CASE_MANAGEMENT`. */
function nameOfGraph(graph: string, schema: GraphQLSchema): string {
  const graphs = schema.getType("join__Graph");
  const value = isEnumType(graphs) ? graphs.getValue(graph) : null;
  const [directive] = value?.astNode?.directives ?? [];

  return directive ? String(argument(directive, "name")) : graph;
}

function argument(directive: ConstDirectiveNode, name: string): unknown {
  const found = directive.arguments?.find((each) => each.name.value === name);

  return found && valueFromASTUntyped(found.value);
}
