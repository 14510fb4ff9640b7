import { cursorOf } from "./cursor.js";
import type { PageRequest } from "./page-arguments.js";

/** Where a page of a longer list ends. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** A page of a longer list. */
export interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  /** The opaque name of a node's place in the list. */
  readonly cursorOf: (node: T) => string;
}

/** A page of a list that may be counted. */
export interface CountedPage<T> extends Page<T> {
  /** Counts the whole list, by a statement of its own that only runs when the number is requested. */
  readonly count: () => Promise<number>;
}

interface PageOptions<T> {
  /** One row more than the page holds, where there is one. */
  readonly rows: readonly T[];
  readonly request: PageRequest;
}

interface CountedPageOptions<T> extends PageOptions<T> {
  readonly count: () => Promise<number>;
}

/** The page of these rows. */
export function createPage<T extends { readonly id: string }>({ rows, request }: PageOptions<T>): Page<T> {
  const nodes = rows.slice(0, request.first);
  const last = nodes.at(-1);

  return {
    nodes,
    pageInfo: { hasNextPage: rows.length > nodes.length, endCursor: last ? cursorOf(last.id) : null },
    cursorOf: ({ id }) => cursorOf(id),
  };
}

/** The page of these rows, with the way to count all that there are. */
export function createCountedPage<T extends { readonly id: string }>({
  count,
  ...options
}: CountedPageOptions<T>): CountedPage<T> {
  return { ...createPage(options), count };
}
