import { indexFragments } from "@kim-hub/kit/index-fragments";
import { responseName } from "@kim-hub/kit/response-name";
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

/** A root field that differs from another one only in response name and arguments. */
export interface SimilarRoot {
  readonly name: string;
  readonly arguments: readonly ArgumentNode[];
}

/**
 * A document in which no two root fields of the query are similar: they differ in more than response name and
 * arguments.
 */
export interface DistinctRoots {
  readonly document: DocumentNode;
  /** Root fields equal to another one, with its response name. */
  readonly equalRoots: ReadonlyMap<string, string>;
  /** Root fields with other arguments, by the response name of the similar one that stays in the document. */
  readonly similarRoots: ReadonlyMap<string, readonly SimilarRoot[]>;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** A root field, with the directives on it and on the fragments around it. */
interface RootField {
  readonly node: FieldNode;
  readonly directives: string;
}

/** Keeps one of several similar root fields for planning; a mutation's root fields run as often as they are written. */
export function keepDistinctRoots(document: DocumentNode, operationName: string | undefined): DistinctRoots {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.QUERY)
    return { document, equalRoots: new Map(), similarRoots: new Map() };
  const fragments = indexFragments(document);
  const found = findSimilar(operation.selectionSet, fragments);
  const left = new Set([
    ...found.equalRoots.keys(),
    ...[...found.similarRoots.values()].flat().map(({ name }) => name),
  ]);
  if (left.size === 0) return { document, ...found };
  const selectionSet = leaveOut(operation.selectionSet, fragments, left);
  const definitions = document.definitions.map((node) => (node === operation ? { ...operation, selectionSet } : node));

  return { document: { ...document, definitions }, ...found };
}

function findSimilar(selectionSet: SelectionSetNode, fragments: Fragments): Omit<DistinctRoots, "document"> {
  const firsts = new Map<string, string>();
  const questions = new Map<string, string>();
  const equalRoots = new Map<string, string>();
  const similarRoots = new Map<string, SimilarRoot[]>();
  const byName = Map.groupBy(listRoots(selectionSet, fragments, ""), ({ node }) => responseName(node));
  for (const [name, fields] of byName) {
    // Fields of one response name have the same arguments.
    const given = fields[0]?.node.arguments ?? [];
    const outline = fields.map(writeOutline).join("\n");
    const question = JSON.stringify([outline, argumentSignature(given)]);
    const [equal, first] = [questions.get(question), firsts.get(outline)];
    if (equal !== undefined) {
      equalRoots.set(name, equal);
      continue;
    }
    questions.set(question, name);
    if (first === undefined) {
      firsts.set(outline, name);
      continue;
    }
    const others = similarRoots.get(first) ?? [];
    others.push({ name, arguments: given });
    similarRoots.set(first, others);
  }

  return { equalRoots, similarRoots };
}

/** Everything about a root field except its response name and arguments. */
function writeOutline({ node, directives }: RootField): string {
  return `${node.name.value}${directives}${node.selectionSet ? print(node.selectionSet) : ""}`;
}

/** The root fields, except introspection. */
function listRoots({ selections }: SelectionSetNode, fragments: Fragments, around: string): RootField[] {
  return selections.flatMap((node) => {
    const directives = around + (node.directives ?? []).map(print).join("");
    if (node.kind === Kind.FIELD) return node.name.value.startsWith("__") ? [] : [{ node, directives }];
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;

    return fragment ? listRoots(fragment.selectionSet, fragments, directives) : [];
  });
}

/** Expands fragments: they may be spread below the root as well, where nothing is dropped. */
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
