import { responseName } from "@kim-hub/kit/response-name";
import { type DocumentNode, type FieldNode, Kind, visit } from "graphql";
import { argumentSignature } from "../../document/argument-signature.js";

/** A client's document without response names that the planner may use itself. */
export interface RenamedDocument {
  readonly document: DocumentNode;
  /** The client's response names by those in the data. */
  readonly clientNames: ReadonlyMap<string, string>;
}

/**
 * Renames response names that the planner may use for another field (a key, a required field), and those that every
 * JavaScript object inherits.
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
    // One name for all fields that the client may merge.
    const signature = `${client}:${node.name.value}(${argumentSignature(node.arguments)})`;
    const value = names.get(signature) ?? freeName(client, taken);
    names.set(signature, value);
    clientNames.set(value, client);

    return { ...node, alias: { kind: Kind.NAME, value } };
  });

  return { document: renamed, clientNames };
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

/** Visits every planned field; introspection fields are not planned. */
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
