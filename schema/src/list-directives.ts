import { type ASTNode, type DirectiveNode, type DocumentNode, Kind, visit } from "graphql";

/** A directive at its place: `Type`, `Type.field`, `Type.field.argument`, `Enum.VALUE` or `Input.field`. */
export interface PlacedDirective {
  readonly coordinate: string;
  readonly directive: DirectiveNode;
}

/** Every use of a directive in a contract, in its order. */
export function listDirectives(document: DocumentNode, name: string): readonly PlacedDirective[] {
  const found: PlacedDirective[] = [];
  visit(document, {
    Directive(directive, _key, _parent, _path, ancestors) {
      if (directive.name.value === name) found.push({ coordinate: coordinateOf(ancestors), directive });
    },
  });

  return found;
}

/** The names on the way to a node, joined by dots. */
export function coordinateOf(nodes: readonly (ASTNode | readonly ASTNode[])[]): string {
  return nodes
    .flatMap((each) => (isNode(each) && each.kind !== Kind.DOCUMENT && "name" in each && each.name ? each.name : []))
    .map(({ value }) => value)
    .join(".");
}

function isNode(value: ASTNode | readonly ASTNode[]): value is ASTNode {
  return "kind" in value;
}
