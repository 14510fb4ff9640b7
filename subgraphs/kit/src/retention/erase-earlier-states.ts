import type { EntityManager } from "@mikro-orm/postgresql";
import { REMOVED_STATES } from "../database/removed-states-migration.js";

interface Erased {
  readonly table: string;
  readonly rowId: string;
}

/**
 * Erases what a row said before (Art. 16, 17 DSGVO), in the caller's transaction and as the owner, and records which states are gone; the row, and
 * who changed it when, stay. Returns how many states there were.
 */
export async function eraseEarlierStates(em: EntityManager, { table, rowId }: Erased): Promise<number> {
  const [found] = await em.execute<{ states: number }[]>(
    `with entry as (
      select id, "at", lag("at") over (order by id) as known_from, "values" is not null and "values" <> '{}' as says
      from history where "table" = ? and row_id = ?
    ), erased as (
      update history set "values" = '{}' where id in (select id from entry where says) returning "at"
    ), states as (
      insert into ${REMOVED_STATES} ("table", reason, known_from, known_until, count)
      select ?, 'RECTIFICATION', known_from, "at", count(*) from entry
      where says and known_from is distinct from "at" group by known_from, "at"
    ), entries as (
      insert into ${REMOVED_STATES} ("table", reason, known_from, known_until, count)
      select 'history', 'RECTIFICATION', min("at"), clock_timestamp(), count(*) from erased having count(*) > 0
    )
    select count(*)::int as states from erased`,
    [table, rowId, table],
    "all",
    em.getLoggerContext(),
  );

  return found?.states ?? 0;
}
