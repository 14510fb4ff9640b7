import type { EntityManager } from "@mikro-orm/postgresql";
import { localDate } from "../calendar/calendar.js";
import { countRows } from "../database/count-rows.js";
import { readAsOf } from "./data-state.js";

/** The files that a figure is about, as a table with its condition. */
interface CountedFiles {
  /** `from … where …`, over rows that have an `authority_id`. */
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The day as of which these files are: that of the oldest export among the authorities that keep them. */
export async function readAsOfFiles(em: EntityManager, { sql, parameters }: CountedFiles): Promise<string> {
  const rows = await countRows<{ authority: string }>(
    em,
    `select distinct authority_id as authority ${sql}`,
    parameters,
  );

  return readAsOf(
    em,
    rows.map(({ authority }) => authority),
    localDate(),
  );
}
