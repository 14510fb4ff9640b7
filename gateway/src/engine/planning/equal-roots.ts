import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  OperationTypeNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { indexFragments } from "../fragments.js";
import { argumentsText } from "./arguments-text.js";
import { responseName } from "./client-names.js";

/** A document in which no two root fields of the query ask the same. */
export interface DistinctRoots {
  readonly document: DocumentNode;
  /** The names of the root fields that are left out, with the name of the one that asks the same. */
  readonly equalRoots: ReadonlyMap<string, string>;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** A root field, with the directives that stand on it and on the fragments around it. */
interface RootField {
  readonly node: FieldNode;
  readonly directives: string;
}

/** Leaves the first of root fields that ask the same under several names; those of a mutation happen as often as they are written. */
export function withoutEqualRoots(document: DocumentNode, operationName: string | undefined): DistinctRoots {
  const operation = getOperationAST(document, operationName);
  const fragments = indexFragments(document);
  const equalRoots =
    operation?.operation === OperationTypeNode.QUERY ? findEqual(operation.selectionSet, fragments) : new Map();
  if (!operation || equalRoots.size === 0) return { document, equalRoots };
  const selectionSet = leaveOut(operation.selectionSet, fragments, equalRoots);
  const definitions = document.definitions.map((node) => (node === operation ? { ...operation, selectionSet } : node));

  return { document: { ...document, definitions }, equalRoots };
}

function findEqual(selectionSet: SelectionSetNode, fragments: Fragments): Map<string, string> {
  const firsts = new Map<string, string>();
  const equal = new Map<string, string>();
  const byName = Map.groupBy(listRoots(selectionSet, fragments, ""), ({ node }) => responseName(node));
  for (const [name, fields] of byName) {
    const question = fields.map(writeQuestion).join("\n");
    const first = firsts.get(question);
    if (first === undefined) firsts.set(question, name);
    else equal.set(name, first);
  }

  return equal;
}

/** Everything about a root field but its name in the answer. */
function writeQuestion({ node, directives }: RootField): string {
  const selections = node.selectionSet ? print(node.selectionSet) : "";

  return `${node.name.value}(${argumentsText(node.arguments)})${directives}${selections}`;
}

/** The root fields, but for questions about the schema. */
function listRoots({ selections }: SelectionSetNode, fragments: Fragments, around: string): RootField[] {
  return selections.flatMap((node) => {
    const directives = around + (node.directives ?? []).map(print).join("");
    if (node.kind === Kind.FIELD) return node.name.value.startsWith("__") ? [] : [{ node, directives }];
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;

    return fragment ? listRoots(fragment.selectionSet, fragments, directives) : [];
  });
}

/** Fragments are written out: the same ones may stand below the root, too, where nothing is left out. */
function leaveOut(
  { selections }: SelectionSetNode,
  fragments: Fragments,
  left: ReadonlyMap<string, string>,
): SelectionSetNode {
  const kept = selections.flatMap((node): SelectionNode[] => {
    if (node.kind === Kind.FIELD) return left.has(responseName(node)) ? [] : [node];
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    if (!fragment) return [];
    const { typeCondition } = fragment;
    const selectionSet = leaveOut(fragment.selectionSet, fragments, left);
    if (selectionSet.selections.length === 0) return [];

    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        ...(typeCondition && { typeCondition }),
        directives: node.directives ?? [],
        selectionSet,
      },
    ];
  });

  return { kind: Kind.SELECTION_SET, selections: kept };
}
