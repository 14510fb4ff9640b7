import type { EntityManager } from "@mikro-orm/postgresql";
import { localDate } from "../calendar/calendar.js";
import { listRules, readRetentionRules } from "./retention-rules.js";

/** How many records of a kind should be gone. */
export interface DueRecords {
  readonly record: string;
  readonly due: number;
}

/** What the office of this name in the table of periods should have deleted by today, as the application role may count it. */
export async function countDue(em: EntityManager, office: string): Promise<readonly DueRecords[]> {
  const today = localDate();
  const periods = listRules(readRetentionRules(), office, today).map(({ record, period }) => [record, period]);
  const values = [today, JSON.stringify(Object.fromEntries(periods))];

  return em.fork().execute("select of_record as record, due from retention_due(?::date, ?::jsonb)", values);
}
