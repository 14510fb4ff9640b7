import { type ConstDirectiveNode, type DocumentNode, visit } from "graphql";
import { type FieldsDefinition, isResolvable, readText } from "./join-directives.js";

/**
 * Drops keys that are not resolvable if another one is: the planner takes the first key of a type to return to a
 * subgraph, resolvable or not.
 */
export function repairKeys(supergraph: DocumentNode): DocumentNode {
  const repair = (definition: FieldsDefinition) => {
    const directives = definition.directives?.filter((directive) => !isUseless(directive, definition));

    return directives?.length === definition.directives?.length ? undefined : { ...definition, directives };
  };

  return visit(supergraph, { ObjectTypeDefinition: repair, InterfaceTypeDefinition: repair });
}

function isUseless(directive: ConstDirectiveNode, { directives = [] }: FieldsDefinition): boolean {
  if (directive.name.value !== "join__type" || isResolvable(directive)) return false;
  const graph = readText(directive, "graph");

  return directives.some(
    (other) =>
      other.name.value === "join__type" &&
      readText(other, "graph") === graph &&
      readText(other, "key") !== null &&
      isResolvable(other),
  );
}
