import { type DocumentNode, type FieldNode, Kind, visit } from "graphql";

/**
 * Gives every field that the client names itself, or asks with arguments, a name in the data that no field of the schema has:
 * what the planner adds under a field's own name (keys, `@requires`) then never meets another value there.
 */
export function renameResponses(document: DocumentNode, prefix: string): DocumentNode {
  return visit(document, {
    Field: {
      enter(node) {
        // Questions about the schema are not planned.
        if (node.name.value === "__schema" || node.name.value === "__type") return false;
        if (!needsName(node)) return undefined;
        const value = prefix + (node.alias ?? node.name).value;

        return { ...node, alias: { kind: Kind.NAME, value } };
      },
    },
    FragmentDefinition: {
      enter: ({ typeCondition }) => (typeCondition.name.value.startsWith("__") ? false : undefined),
    },
  });
}

function needsName({ alias, name, arguments: arguments_ = [] }: FieldNode): boolean {
  return (alias && alias.value !== name.value) || arguments_.length > 0 || name.value in Object.prototype;
}

/** The name that the client reads. */
export function clientName({ alias, name }: FieldNode, prefix: string): string {
  return alias?.value.startsWith(prefix) ? alias.value.slice(prefix.length) : (alias ?? name).value;
}
