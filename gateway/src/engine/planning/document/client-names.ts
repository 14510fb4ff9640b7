import { type DocumentNode, type FieldNode, Kind, visit } from "graphql";
import { argumentSignature } from "../../document/argument-signature.js";

/** A client's document under names that cannot meet the planner's. */
export interface RenamedDocument {
  readonly document: DocumentNode;
  /** The names that the client reads, by those that stand in the data instead. */
  readonly clientNames: ReadonlyMap<string, string>;
}

/**
 * Renames what the client calls by a name that the planner may use for another field (a key's, a required one's), and
 * what is called like something that every object of JavaScript has.
 */
export function renameClient(document: DocumentNode, internalNames: ReadonlySet<string>): RenamedDocument {
  const taken = new Set(internalNames);
  let clashes = false;
  visitFields(document, (node) => {
    taken.add(responseName(node));
    clashes ||= needsName(node, internalNames);

    return undefined;
  });
  if (!clashes) return { document, clientNames: new Map() };
  const names = new Map<string, string>();
  const clientNames = new Map<string, string>();
  const renamed = visitFields(document, (node) => {
    if (!needsName(node, internalNames)) return undefined;
    const client = responseName(node);
    // One name for all that the client may merge.
    const signature = `${client}:${node.name.value}(${argumentSignature(node.arguments)})`;
    const value = names.get(signature) ?? freeName(client, taken);
    names.set(signature, value);
    clientNames.set(value, client);

    return { ...node, alias: { kind: Kind.NAME, value } };
  });

  return { document: renamed, clientNames };
}

/** The name under which a field stands in the data. */
export function responseName({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

function needsName(node: FieldNode, internalNames: ReadonlySet<string>): boolean {
  const name = responseName(node);

  return name in Object.prototype || (name !== node.name.value && internalNames.has(name));
}

function freeName(client: string, taken: Set<string>): string {
  let count = 0;
  const name = () => `_c${count}_${client.replace(/^_+/, "")}`;
  while (taken.has(name())) count += 1;
  taken.add(name());

  return name();
}

/** Goes to every field that is planned: questions about the schema are not. */
function visitFields(document: DocumentNode, change: (node: FieldNode) => FieldNode | undefined): DocumentNode {
  return visit(document, {
    Field: {
      enter: (node) => (node.name.value === "__schema" || node.name.value === "__type" ? false : change(node)),
    },
    FragmentDefinition: {
      enter: ({ typeCondition }) => (typeCondition.name.value.startsWith("__") ? false : undefined),
    },
  });
}
