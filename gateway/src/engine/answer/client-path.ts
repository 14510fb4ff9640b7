import { listFields } from "@kim-hub/kit/list-fields";
import { responseName } from "@kim-hub/kit/response-name";
import type { FieldNode, FragmentDefinitionNode, SelectionSetNode } from "graphql";
import type { Path } from "../data/positions.js";
import { argumentSignature } from "../document/argument-signature.js";
import type { SyntheticField } from "../planning/input/synthetic-fields.js";

/** The planned operation, and the client's names for its fields. */
export interface ClientDocument {
  readonly selectionSet: SelectionSetNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly clientName: (node: FieldNode) => string;
  /** Fields that stand in the data under synthetic names. */
  readonly synthetics: ReadonlyMap<string, SyntheticField>;
}

/**
 * A path in the client's field names; it ends before the first field that the client did not select, which may be
 * hidden.
 */
export function clientPath(path: Path, { selectionSet, fragments, clientName, synthetics }: ClientDocument): Path {
  const translated: (string | number)[] = [];
  let selectionSets: readonly SelectionSetNode[] = [selectionSet];
  for (const element of path) {
    if (typeof element === "number") {
      translated.push(element);
      continue;
    }
    const synthetic = synthetics.get(element);
    const nodes = selectionSets
      .flatMap((set) => listFields(set, fragments))
      .filter((node) => (synthetic ? isSame(node, synthetic) : responseName(node) === element));
    const [first] = nodes;
    if (!first) break;
    translated.push(clientName(first));
    selectionSets = nodes.flatMap((node) => node.selectionSet ?? []);
  }

  return translated;
}

/** Whether the client itself selects the field behind a synthetic name. */
function isSame(node: FieldNode, synthetic: SyntheticField): boolean {
  return (
    node.name.value === synthetic.field && argumentSignature(node.arguments) === argumentSignature(synthetic.arguments)
  );
}
