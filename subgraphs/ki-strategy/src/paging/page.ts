import { cursorOf } from "./cursor.js";
import type { PageRequest } from "./page-arguments.js";
import type { PageInfo } from "./page-info.js";

/** A page of a longer list, in order of the ids. */
export interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  /** Counts the whole list: a statement that only who asks for the number pays for. */
  readonly count: () => Promise<number>;
}

interface PageParts<T> {
  /** One row more than the page holds, where there is one. */
  readonly rows: readonly T[];
  readonly request: PageRequest;
  readonly count: () => Promise<number>;
}

/** The page that these rows make. */
export function createPage<T extends { readonly id: string }>({ rows, request, count }: PageParts<T>): Page<T> {
  const nodes = rows.slice(0, request.first);
  const last = nodes.at(-1);

  return {
    nodes,
    pageInfo: { hasNextPage: rows.length > nodes.length, endCursor: last ? cursorOf(last.id) : null },
    count,
  };
}
