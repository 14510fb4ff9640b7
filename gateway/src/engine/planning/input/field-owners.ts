import type { DocumentNode, FieldDefinitionNode } from "graphql";
import { type FieldsDefinition, hasFields, isTrue, readGraphs, readText } from "./join-directives.js";

/** The subgraphs that answer a field of a type. */
export type FieldOwners = (type: string, field: string) => readonly string[];

export function readOwners(supergraph: DocumentNode): FieldOwners {
  const graphs = readGraphs(supergraph);
  const owners = new Map<string, readonly string[]>();
  for (const definition of supergraph.definitions.filter(hasFields)) {
    for (const field of definition.fields ?? []) {
      const names = graphsOf(definition, field).flatMap((graph) => graphs.get(graph) ?? []);
      owners.set(`${definition.name.value}.${field.name.value}`, names);
    }
  }

  return (type, field) => owners.get(`${type}.${field}`) ?? [];
}

/** A field without `@join__field` belongs to every subgraph that has the type. */
function graphsOf({ directives: ofType = [] }: FieldsDefinition, { directives = [] }: FieldDefinitionNode): string[] {
  const joins = directives.filter(({ name }) => name.value === "join__field");
  const named =
    joins.length > 0
      ? joins.filter((join) => !isTrue(join, "external") && !isTrue(join, "usedOverridden"))
      : ofType.filter(({ name }) => name.value === "join__type");

  return named.flatMap((directive) => readText(directive, "graph") ?? []);
}
