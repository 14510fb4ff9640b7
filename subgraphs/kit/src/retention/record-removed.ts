import { KNOWN_SCHEMA } from "../database/known-at.js";
import { REMOVED_STATES } from "../database/removed-states-migration.js";

const INTO = `insert into ${REMOVED_STATES} ("table", reason, known_from, known_until, count)`;
const HISTORY = "history";

/**
 * The parts of a `with` that record what a deletion of a table's rows, itself a part of it, has removed. Rows were known until now. An
 * entry of the history says what a row was from the entry before it until its own instant: with it goes that state of the row's table.
 */
export function recordRemovedSql(table: string, deleted: string): readonly string[] {
  const from = table === HISTORY ? 'min("at")' : "null::timestamptz";
  const rows = `${deleted}_rows as (${INTO}
    select '${table}', 'RETENTION', ${from}, clock_timestamp(), count(*) from ${deleted} having count(*) > 0)`;

  return table === HISTORY ? [rows, `${deleted}_states as (${INTO} ${statesSql(deleted)})`] : [rows];
}

/** Only of tables that can be read as of an earlier instant. A row of which nothing is left was not there before it was recorded, and still is not. */
function statesSql(deleted: string): string {
  return `
    select "table", 'RETENTION', known_from, known_until, count(*) from (
      select gone."table", gone."at" as known_until, (
        select max(earlier."at") from ${HISTORY} earlier
        where earlier."table" = gone."table" and earlier.row_id = gone.row_id and earlier.id < gone.id) as known_from
      from ${deleted} gone
      where to_regclass('${KNOWN_SCHEMA}.' || quote_ident(gone."table")) is not null
        and (gone."values" is not null or exists (
          select from ${HISTORY} later where later."table" = gone."table" and later.row_id = gone.row_id
            and later.id not in (select id from ${deleted})))) as state
    where known_from is distinct from known_until
    group by "table", known_from, known_until`;
}
