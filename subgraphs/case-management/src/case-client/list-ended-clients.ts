import type { EntityManager } from "@mikro-orm/postgresql";

/** First and last day of what is listed. */
interface Days {
  readonly since: string;
  readonly on: string;
}

/** A case that was opened again within the three months keeps its links. */
const LIST = `select pseudonym from case_management_case group by pseudonym
  having bool_and(closed_on is not null)
    and (max(closed_on) + interval '3 months')::date between ?::date and ?::date order by pseudonym`;

/** The pseudonyms of clients whose last case in the caller's authority had been closed for three months on one of these days. */
export async function listEndedClients(em: EntityManager, { since, on }: Days): Promise<readonly string[]> {
  const rows = await em.execute<{ pseudonym: string }[]>(LIST, [since, on]);

  return rows.map(({ pseudonym }) => pseudonym);
}
