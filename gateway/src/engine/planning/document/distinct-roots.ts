import {
  type ArgumentNode,
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
import { argumentSignature } from "../../document/argument-signature.js";
import { indexFragments } from "../../document/index-fragments.js";
import { responseName } from "./client-names.js";

/** A root field that differs from another one in its name in the answer and its arguments only. */
export interface SimilarRoot {
  readonly name: string;
  readonly arguments: readonly ArgumentNode[];
}

/** A document in which no two root fields of the query have one shape: they differ in more than name and arguments. */
export interface DistinctRoots {
  readonly document: DocumentNode;
  /** The names of the root fields that ask the same as another one, with its name. */
  readonly equalRoots: ReadonlyMap<string, string>;
  /** Those that ask otherwise in the same shape, by the name of the one that is left in the document. */
  readonly similarRoots: ReadonlyMap<string, readonly SimilarRoot[]>;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** A root field, with the directives that stand on it and on the fragments around it. */
interface RootField {
  readonly node: FieldNode;
  readonly directives: string;
}

/** Leaves one root field of each shape to be planned; those of a mutation happen as often as they are written. */
export function keepDistinctRoots(document: DocumentNode, operationName: string | undefined): DistinctRoots {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.QUERY)
    return { document, equalRoots: new Map(), similarRoots: new Map() };
  const fragments = indexFragments(document);
  const shapes = findShapes(operation.selectionSet, fragments);
  const left = new Set([
    ...shapes.equalRoots.keys(),
    ...[...shapes.similarRoots.values()].flat().map(({ name }) => name),
  ]);
  if (left.size === 0) return { document, ...shapes };
  const selectionSet = leaveOut(operation.selectionSet, fragments, left);
  const definitions = document.definitions.map((node) => (node === operation ? { ...operation, selectionSet } : node));

  return { document: { ...document, definitions }, ...shapes };
}

function findShapes(selectionSet: SelectionSetNode, fragments: Fragments): Omit<DistinctRoots, "document"> {
  const firsts = new Map<string, string>();
  const questions = new Map<string, string>();
  const equalRoots = new Map<string, string>();
  const similarRoots = new Map<string, SimilarRoot[]>();
  const byName = Map.groupBy(listRoots(selectionSet, fragments, ""), ({ node }) => responseName(node));
  for (const [name, fields] of byName) {
    // Under one name the arguments are the same.
    const given = fields[0]?.node.arguments ?? [];
    const shape = fields.map(writeShape).join("\n");
    const question = JSON.stringify([shape, argumentSignature(given)]);
    const [equal, first] = [questions.get(question), firsts.get(shape)];
    if (equal !== undefined) {
      equalRoots.set(name, equal);
      continue;
    }
    questions.set(question, name);
    if (first === undefined) {
      firsts.set(shape, name);
      continue;
    }
    const others = similarRoots.get(first) ?? [];
    others.push({ name, arguments: given });
    similarRoots.set(first, others);
  }

  return { equalRoots, similarRoots };
}

/** Everything about a root field but its name in the answer and its arguments. */
function writeShape({ node, directives }: RootField): string {
  return `${node.name.value}${directives}${node.selectionSet ? print(node.selectionSet) : ""}`;
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
function leaveOut({ selections }: SelectionSetNode, fragments: Fragments, left: ReadonlySet<string>): SelectionSetNode {
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
