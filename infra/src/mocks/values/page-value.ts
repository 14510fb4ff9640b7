import { type GraphQLObjectType, getNamedType, isObjectType } from "graphql";
import type { MockObject } from "./mock-object.js";

/** What a caller may give to a list. */
interface PageArguments {
  readonly first?: unknown;
  readonly after?: unknown;
}

/** Of whom a type is a page; null if it is none. */
export function nodeTypeOf(type: GraphQLObjectType): GraphQLObjectType | null {
  const { nodes, pageInfo } = type.getFields();
  const node = nodes && getNamedType(nodes.type);

  return pageInfo && isObjectType(node) ? node : null;
}

/** The fields of one page of an invented list. */
export function pageValue(
  all: readonly MockObject[],
  { first, after }: PageArguments,
): Readonly<Record<string, unknown>> {
  const begin = typeof after === "string" ? Number.parseInt(after, 10) || 0 : 0;
  const end = typeof first === "number" ? Math.min(begin + Math.max(first, 0), all.length) : all.length;
  const nodes = all.slice(begin, end);
  const edges = nodes.map((node, index) => ({ cursor: cursorAfter(begin + index), node }));

  return {
    nodes,
    edges,
    pageInfo: { hasNextPage: end < all.length, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: all.length,
  };
}

function cursorAfter(index: number): string {
  return `${index + 1}-erfunden`;
}
