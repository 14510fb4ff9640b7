import type { EntityManager } from "@mikro-orm/postgresql";

/** First and last day of what is listed. */
interface Days {
  readonly since: string;
  readonly on: string;
}

const LIST = `select distinct pseudonym from naturalisation_procedure
  where handed_over_on between ?::date and ?::date order by pseudonym`;

/** The pseudonyms of those who were handed their certificate on one of these days: the naturalised (§ 16 StAG), in the caller's authority. */
export async function listEndedPersons(em: EntityManager, { since, on }: Days): Promise<readonly string[]> {
  const rows = await em.execute<{ pseudonym: string }[]>(LIST, [since, on]);

  return rows.map(({ pseudonym }) => pseudonym);
}
