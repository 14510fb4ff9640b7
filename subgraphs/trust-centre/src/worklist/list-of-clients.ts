import { Office } from "@kim-hub/kit/office";
import type { PageRequest } from "@kim-hub/kit/page-arguments";
import type { Viewer } from "@kim-hub/kit/viewer";

/** Whose permissions or paths are listed. */
export interface OfClients {
  readonly viewer: Viewer;
  /** As case management knows them; those that are not of the viewer's authority are nobody. */
  readonly pseudonyms: readonly string[];
  /** All of them without a page. */
  readonly request?: PageRequest;
}

/** The clients of these pseudonyms in the viewer's authority, as the first of a statement's `with` queries. */
const CLIENTS = `clients as materialized (
  select id as client_id, pseudonym from person_link
  where office = '${Office.CASE_MANAGEMENT}' and authority_id = ? and ended_at is null
    and pseudonym in (select jsonb_array_elements_text(?::jsonb)))`;

/** A statement that lists clients' items by their ids, from `queries` of which the last is `items`: one row more than the page holds. */
export function listOfClients(queries: string): string {
  return `with ${CLIENTS}, ${queries}
    select * from items where id collate "C" > ? collate "C" order by id collate "C" limit ?`;
}

/** The values of such a statement, with those of its own queries between. */
export function valuesOfClients(
  { viewer: { authority }, pseudonyms, request }: OfClients,
  own: readonly unknown[],
): unknown[] {
  const page = request ? [request.afterId, request.first + 1] : ["", null];

  return [authority ?? "", JSON.stringify(pseudonyms), ...own, ...page];
}
