import { type ArgumentNode, type ASTNode, Kind, print, visit } from "graphql";

/** A field's arguments as text, equal for equal arguments in any order. */
export function argumentSignature(given: readonly ArgumentNode[] = []): string {
  return byName(given).map(written).join(",");
}

function written(node: ASTNode): string {
  return print(visit(node, { [Kind.OBJECT]: { leave: (object) => ({ ...object, fields: byName(object.fields) }) } }));
}

function byName<T extends { readonly name: { readonly value: string } }>(nodes: readonly T[]): T[] {
  return nodes.toSorted((left, right) => (left.name.value < right.name.value ? -1 : 1));
}
