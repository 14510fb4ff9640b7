import type { EntityManager } from "@mikro-orm/postgresql";
import { ENDED_ON } from "../figure/counted-cases.js";

/** First and last day of what is listed. */
interface Days {
  readonly since: string;
  readonly on: string;
}

/** A client with an open case keeps the links; a case that another provider took over has ended here. */
const LIST = `select pseudonym from case_management_case group by pseudonym
  having bool_and(${ENDED_ON} is not null)
    and (max(${ENDED_ON}) + interval '3 months')::date between ?::date and ?::date order by pseudonym`;

/** The pseudonyms of clients whose last case in the caller's authority had ended three months before one of these days. */
export async function listEndedClients(em: EntityManager, { since, on }: Days): Promise<readonly string[]> {
  const rows = await em.execute<{ pseudonym: string }[]>(LIST, [since, on]);

  return rows.map(({ pseudonym }) => pseudonym);
}
