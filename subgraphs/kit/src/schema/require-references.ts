import { type ConstDirectiveNode, type DocumentNode, Kind } from "graphql";

/** Throws the names of all entities without a reference, of which a subgraph would take whatever another one names for its own row. */
export function requireReferences(document: DocumentNode, references: Readonly<Record<string, unknown>>): void {
  const objects = document.definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
  const entities = new Set(
    objects.filter(({ directives = [] }) => directives.some(isKey)).map(({ name }) => name.value),
  );
  const missing = [...entities].filter((name) => !Object.hasOwn(references, name));
  const unknown = Object.keys(references).filter((name) => !entities.has(name));
  if (missing.length > 0)
    throw new Error(
      `${missing.join(", ")} can be named by its key, and \`references\` does not say how it is found: byId(${missing[0]}) reads its row, asKnown takes the key alone.`,
    );
  if (unknown.length > 0)
    throw new Error(`\`references\` names ${unknown.join(", ")}, which has no key in this subgraph.`);
}

/** Not one by which nobody may ask this subgraph. */
function isKey({ name, arguments: given = [] }: ConstDirectiveNode): boolean {
  const resolvable = given.find((argument) => argument.name.value === "resolvable")?.value;

  return name.value === "key" && !(resolvable?.kind === Kind.BOOLEAN && !resolvable.value);
}
