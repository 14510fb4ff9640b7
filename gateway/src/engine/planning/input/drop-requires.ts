import { type ConstDirectiveNode, type DocumentNode, visit } from "graphql";
import type { ExternalFields } from "./external-fields.js";
import { type FieldsDefinition, isTrue, readGraphs, readText } from "./join-directives.js";

/**
 * A supergraph in which nothing requires anything and nothing is hidden: over it, what a field requires is asked for like
 * everything else, so that the planner has no requirement to lose. Subgraphs do not know their external fields there unless they
 * provide them: the planner takes what a type has for what its subgraph answers.
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
