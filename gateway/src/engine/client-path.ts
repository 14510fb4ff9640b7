import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from "graphql";
import type { Path } from "./positions.js";

interface ClientDocument {
  readonly selectionSet: SelectionSetNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly clientName: (node: FieldNode) => string;
}

/** A place of the data in the client's words; it ends before the first field that the client did not ask for, which may be hidden. */
export function clientPath(path: Path, { selectionSet, fragments, clientName }: ClientDocument): Path {
  const translated: (string | number)[] = [];
  let selectionSets: readonly SelectionSetNode[] = [selectionSet];
  for (const element of path) {
    if (typeof element === "number") {
      translated.push(element);
      continue;
    }
    const nodes = selectionSets
      .flatMap((set) => listFields(set, fragments))
      .filter(({ alias, name }) => (alias ?? name).value === element);
    const [first] = nodes;
    if (!first) break;
    translated.push(clientName(first));
    selectionSets = nodes.flatMap((node) => node.selectionSet ?? []);
  }

  return translated;
}

function listFields(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): FieldNode[] {
  return set.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    const inner = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value)?.selectionSet;

    return inner ? listFields(inner, fragments) : [];
  });
}
