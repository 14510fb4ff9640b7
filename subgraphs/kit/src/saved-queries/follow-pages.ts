/** Brings the further pages of an answer's connections. */
import { type Answer, isObject } from "../document/answer.js";
import type { Connection } from "./find-connections.js";

type Variables = Readonly<Record<string, unknown>>;

/** An answer with the items of every page; `fault` is one sentence that says why some may be missing. */
export interface WholeAnswer {
  readonly answer: Answer;
  /** Each answer as it came, the first one first. */
  readonly pages: readonly Answer[];
  readonly fault: string | null;
}

interface Following {
  readonly connections: readonly Connection[];
  readonly variables: Variables;
  readonly ask: (variables: Variables) => Promise<Answer>;
  /** Called before each page is asked for, with the number of the page. */
  readonly onPage: (connection: Connection, page: number) => void;
}

/**
 * The first answer, in which each connection, one after the other, goes on to its last page. An answer with errors ends it;
 * the errors of all pages stand in it.
 */
export async function followPages({ connections, variables, ask, onPage }: Following): Promise<WholeAnswer> {
  let answer = await ask(variables);
  const pages = [answer];
  for (const connection of connections) {
    const { variable, path } = connection;
    const seen = new Set<unknown>([variables[variable]]);
    for (let page = 2; hasNextPage(answer, connection); page += 1) {
      const cursor = pageInfoOf(answer, connection)?.[connection.endCursor];
      if (typeof cursor !== "string" || seen.has(cursor))
        return { answer, pages, fault: `${path.join(".")} says that it goes on, but its cursor does not move.` };
      seen.add(cursor);
      onPage(connection, page);
      const next = await ask({ ...variables, [variable]: cursor });
      pages.push(next);
      const held = holderOf(next, connection);
      if (held) answer = { ...answer, data: appendPage(answer.data, held, connection) };
      if (hasErrors(next)) return { answer: { ...answer, errors: next.errors ?? [] }, pages, fault: null };
      if (!held) return { answer, pages, fault: `A page of ${path.join(".")} was answered without it.` };
    }
  }

  return { answer, pages, fault: null };
}

function hasNextPage(answer: Answer, connection: Connection): boolean {
  return !hasErrors(answer) && pageInfoOf(answer, connection)?.[connection.hasNextPage] === true;
}

function hasErrors({ errors = [] }: Answer): boolean {
  return errors.length > 0;
}

function pageInfoOf(answer: Answer, connection: Connection): Variables | null {
  const pageInfo = holderOf(answer, connection)?.[connection.pageInfo];

  return isObject(pageInfo) ? pageInfo : null;
}

/** The object with the items and the `pageInfo`; null if it, or an object around it, is null or a list. */
function holderOf({ data }: Answer, { path }: Connection): Variables | null {
  let held: unknown = data;
  for (const name of path) held = isObject(held) ? held[name] : null;

  return isObject(held) ? held : null;
}

/** The data with the page's items behind its own, and with the page's `pageInfo`. */
function appendPage(data: unknown, page: Variables, { path, ...connection }: Connection): unknown {
  if (!isObject(data)) return data;
  const [name, ...rest] = path;
  if (name !== undefined) return { ...data, [name]: appendPage(data[name], page, { path: rest, ...connection }) };
  const { items, pageInfo } = connection;
  const appended = items.map((each): [string, unknown] => [each, [...itemsOf(data[each]), ...itemsOf(page[each])]]);

  return { ...data, ...Object.fromEntries(appended), [pageInfo]: page[pageInfo] };
}

function itemsOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}
