import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import type { Question } from "../oracle/gateway.js";

/** The question with every root field repeated, once with equal and once with other arguments, also within fragments. */
export function repeatRoots({ query, variables }: Question): Question {
  const document = parse(query);
  const repeated = new Set(rootSelections(document));
  const write = (set: SelectionSetNode): SelectionSetNode => {
    const selections = repeated.has(set) ? set.selections.flatMap(repeat) : set.selections;

    return { ...set, selections: selections.map(writeNode) };
  };
  const writeNode = (node: SelectionNode): SelectionNode =>
    node.kind === Kind.INLINE_FRAGMENT ? { ...node, selectionSet: write(node.selectionSet) } : node;
  const definitions = document.definitions.map((node) =>
    "selectionSet" in node ? { ...node, selectionSet: write(node.selectionSet) } : node,
  );

  return { query: print({ ...document, definitions }), variables };
}

/** The operation's selection set, and those of the fragments in it. */
function rootSelections({ definitions }: DocumentNode): SelectionSetNode[] {
  const within = (set: SelectionSetNode): SelectionSetNode[] => [
    set,
    ...set.selections.flatMap((node) => {
      if (node.kind === Kind.INLINE_FRAGMENT) return within(node.selectionSet);
      const fragment = definitions.find(
        (definition) =>
          node.kind === Kind.FRAGMENT_SPREAD &&
          definition.kind === Kind.FRAGMENT_DEFINITION &&
          definition.name.value === node.name.value,
      );

      return fragment?.kind === Kind.FRAGMENT_DEFINITION ? within(fragment.selectionSet) : [];
    }),
  ];

  return definitions.flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? within(node.selectionSet) : []));
}

function repeat(node: SelectionNode): SelectionNode[] {
  if (node.kind !== Kind.FIELD || node.name.value.startsWith("__")) return [node];

  return [node, renamed(node, "again"), renamed({ ...node, arguments: node.arguments?.map(vary) ?? [] }, "other")];
}

function renamed(node: FieldNode, prefix: string): FieldNode {
  return { ...node, alias: { kind: Kind.NAME, value: `${prefix}_${(node.alias ?? node.name).value}` } };
}

/** Another argument of the same type, if its literal shows the type. */
function vary(argument: ArgumentNode): ArgumentNode {
  return visit(argument, {
    BooleanValue: (node) => ({ ...node, value: !node.value }),
    IntValue: (node) => ({ ...node, value: String(Number(node.value) + 1) }),
    StringValue: (node) => ({ ...node, value: `${node.value}1` }),
  });
}
