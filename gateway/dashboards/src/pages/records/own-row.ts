import type { OwnRowQuery, OwnRowsQuery, SourcesQuery } from "../../graphql/graphql.js";
import { codeOf } from "../../hub/answer.js";
import { askSavedQuery, type TypedAnswer } from "../../hub/ask-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { Failure, nothingHere } from "../../layout/failure.js";
import type { Visit } from "../../layout/visit.js";
import { SOURCES_QUERY } from "../sources/find-source.js";
import { RECORD_PURPOSE } from "./record-access.js";

export const OWN_ROW_QUERY = "own-row";
export const OWN_ROWS_QUERY = "own-rows";

/** A row as a form has it. */
export interface OwnRow {
  readonly version: number;
  readonly values: ReadonlyMap<string, string>;
}

/** The row as it now stands; one that is not there, or another territory's, is nothing here. */
export async function readOwnRow(data: PageData, visit: Visit, { table, rowId }: Named): Promise<OwnRow> {
  const answer = await askSavedQuery<OwnRowQuery>(data, visit, {
    ...{ id: OWN_ROW_QUERY, purpose: RECORD_PURPOSE, variables: { table, rowId } },
  });
  const { version, values } = answer.data?.ownRow ?? refuse(answer);

  return { version, values: new Map(values.map(({ field, value }) => [field, value ?? ""])) };
}

interface Named {
  readonly table: string;
  readonly rowId: string;
}

export type OwnRowName = NonNullable<OwnRowsQuery["ownRows"]>["nodes"][number];

/** One page of the table's own rows, and where the next one begins. */
export async function listOwnRows(
  data: PageData,
  visit: Visit,
  { table, after }: { readonly table: string; readonly after: string | null },
): Promise<{ readonly rows: readonly OwnRowName[]; readonly next: string | null }> {
  const answer = await askSavedQuery<OwnRowsQuery>(data, visit, {
    ...{ id: OWN_ROWS_QUERY, purpose: RECORD_PURPOSE, variables: { table, after } },
  });
  const { nodes, pageInfo } = answer.data?.ownRows ?? refuse(answer);

  return { rows: nodes, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}

/** All pages of the table's own rows. */
export async function listAllOwnRows(data: PageData, visit: Visit, table: string): Promise<readonly OwnRowName[]> {
  const found: OwnRowName[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listOwnRows>> = await listOwnRows(data, visit, { table, after });
    found.push(...page.rows);
    after = page.next;
  } while (after !== null);

  return found;
}

/** A document that may be cited. */
export interface Citable {
  readonly id: string;
  readonly title: string;
}

/** The documents that the visitor's territory may cite: its own, and those that came with the hub. */
export async function listCitable(data: PageData, visit: Visit): Promise<readonly Citable[]> {
  const [, ags = null] = /^KI-(\d+)$/.exec(visit.signedIn?.authority ?? "") ?? [];
  const lists = await Promise.all([ags, null].map((each) => listSources(data, visit, each)));

  return lists.flat();
}

async function listSources(data: PageData, visit: Visit, ags: string | null): Promise<readonly Citable[]> {
  const found: Citable[] = [];
  let after: string | null = null;
  do {
    const answer: TypedAnswer<SourcesQuery> = await askSavedQuery<SourcesQuery>(data, visit, {
      ...{ id: SOURCES_QUERY, purpose: null, variables: { ags, after } },
    });
    const page: NonNullable<SourcesQuery["sources"]> = answer.data?.sources ?? refuse(answer);
    found.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);

  return found;
}

/** What is foreign looks like what is not there. */
function refuse({ errors: [error], facts: { requestId } }: Pick<TypedAnswer<unknown>, "errors" | "facts">): never {
  const code = error ? codeOf(error) : "INTERNAL_SERVER_ERROR";
  if (code === "NOT_FOUND" || code === "FORBIDDEN") throw nothingHere();
  throw new Failure(code, { requestId });
}
