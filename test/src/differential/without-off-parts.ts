import { type ASTNode, type DirectiveNode, Kind, parse, print, visit } from "graphql";

/** The query without the parts that constant conditions exclude; the stock gateway fetches them all the same, and reports their failures. */
export function withoutOffParts(query: string): string {
  const remove = {
    enter: (node: { readonly directives?: readonly DirectiveNode[] }) => (isOff(node) ? null : undefined),
  };
  const document: ASTNode = visit(parse(query), {
    Field: remove,
    FragmentSpread: remove,
    InlineFragment: remove,
    SelectionSet: {
      leave: (node) =>
        node.selections.length > 0
          ? undefined
          : { ...node, selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } }] },
    },
  });

  return print(document);
}

function isOff({ directives = [] }: { readonly directives?: readonly DirectiveNode[] }): boolean {
  const text = directives.map(print);

  return text.includes("@skip(if: true)") || text.includes("@include(if: false)");
}
