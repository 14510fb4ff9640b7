import { type ConstDirectiveNode, type DocumentNode, visit } from "graphql";
import type { ExternalFields } from "./external-fields.js";
import { type FieldsDefinition, isTrue, readGraphs, readText } from "./join-directives.js";

/**
 * A supergraph without `@requires` and `@inaccessible`: required fields are selected there like all others, so that the
 * planner has no requirement to lose. A subgraph keeps its external fields only if it provides them, because the
 * planner assumes that a subgraph answers every field it declares.
 */
export function dropRequires(supergraph: DocumentNode, external: ExternalFields): DocumentNode {
  const graphs = readGraphs(supergraph);
  const isLeftOut = (directive: ConstDirectiveNode, type: string, field: string): boolean => {
    if (directive.name.value !== "join__field" || !isTrue(directive, "external")) return false;
    const subgraph = graphs.get(readText(directive, "graph") ?? "") ?? "";

    return external.isExternal(subgraph, type, field) && !external.isProvided(subgraph, type, field);
  };
  const leaveOut = (definition: FieldsDefinition): FieldsDefinition => ({
    ...definition,
    fields:
      definition.fields?.map((field) => ({
        ...field,
        directives:
          field.directives?.filter((directive) => !isLeftOut(directive, definition.name.value, field.name.value)) ?? [],
      })) ?? [],
  });

  return visit(supergraph, {
    ObjectTypeDefinition: leaveOut,
    InterfaceTypeDefinition: leaveOut,
    Directive(directive) {
      if (directive.name.value === "inaccessible") return null;
      if (directive.name.value !== "join__field") return undefined;

      return { ...directive, arguments: directive.arguments?.filter(({ name }) => name.value !== "requires") ?? [] };
    },
  });
}
