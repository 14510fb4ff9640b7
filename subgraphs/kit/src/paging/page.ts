import { writeCursor } from "./cursor.js";
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

interface CutOptions<T> extends Pick<Page<T>, "cursorOf"> {
  /** One row more than the page holds, where there is one. */
  readonly rows: readonly T[];
  readonly first: number;
}

/** The first of these rows, and whether there are more. */
export function cutPage<T>({ rows, first, cursorOf }: CutOptions<T>): Page<T> {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);

  return {
    nodes,
    pageInfo: { hasNextPage: rows.length > nodes.length, endCursor: last ? cursorOf(last) : null },
    cursorOf,
  };
}

interface PageOptions<T> {
  /** One row more than the page holds, where there is one. */
  readonly rows: readonly T[];
  readonly request: PageRequest;
}

interface CountedPageOptions<T> extends PageOptions<T> {
  readonly count: () => Promise<number>;
}

/** The page of rows in the order of their ids, which come from a statement of the list's own. */
export function createPage<T extends { readonly id: string }>({ rows, request: { first } }: PageOptions<T>): Page<T> {
  return cutPage({ rows, first, cursorOf: ({ id }) => writeCursor([id]) });
}

/** The same, with the way to count all rows that there are. */
export function createCountedPage<T extends { readonly id: string }>({
  count,
  ...options
}: CountedPageOptions<T>): CountedPage<T> {
  return { ...createPage(options), count };
}

/** The page of what is made of each row, whose place is the row's. */
export async function mapPage<P extends Page<T>, T, U extends object>(
  page: P & Page<T>,
  make: (row: T) => U | Promise<U>,
): Promise<Omit<P, keyof Page<T>> & Page<U>> {
  const made = await Promise.all(
    page.nodes.map(async (row): Promise<[U, string]> => [await make(row), page.cursorOf(row)]),
  );
  const cursors = new Map(made);

  return { ...page, nodes: [...cursors.keys()], cursorOf: (node) => String(cursors.get(node)) };
}
