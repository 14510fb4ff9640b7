import type { EntityManager } from "@mikro-orm/postgresql";
import { grantFunctionSql } from "../database/grant-function.js";
import { KNOWN_SCHEMA } from "../database/known-at.js";
import { dueSql } from "./due-sql.js";
import type { RetainedRecord } from "./retained-record.js";

const periodOf = (record: string) => `(periods ->> '${record}')::interval`;

/**
 * Makes the function that counts what is due and was not deleted, anew after every migration and from the very declarations by which it is deleted;
 * as the database's owner. It counts for who audits the office's data protection alone, and rows of authorities alone whose assignment to them
 * is about the day. Of rows that no authority has for itself the authority is null.
 */
export async function createOverdueFunction(em: EntityManager, retained: readonly RetainedRecord[]): Promise<void> {
  const records = retained.map(({ record }) => `'${record}'`).join(", ");
  const tables = [...new Set(retained.map(({ table }) => `'${table}'`))].join(", ");
  await em.execute(`
    create or replace function retention_overdue(as_of date, periods jsonb)
      returns table (of_record text, of_authority text, overdue int, oldest date) language plpgsql stable
      security definer set search_path = pg_catalog, public as $$
        declare authorities text[];
        begin
          if current_setting('app.role', true) is distinct from 'DATA_PROTECTION_AUDITOR' then return; end if;
          select array_agg(distinct assignment.authority_id order by assignment.authority_id) into authorities
          from assigned() assignment where as_of between assignment.period_from and assignment.period_to;
          if authorities is null then return; end if;
          if exists (select from unnest(array[${records}]) as kind where periods ->> kind is null) then
            raise exception 'A kind of record has no period.';
          end if;
          perform ${KNOWN_SCHEMA}.require_states(retained_table) from unnest(array[${tables}]) as retained_table;
          return query ${retained.map(countSql).join(" union all ")};
        end
      $$;
    revoke execute on function retention_overdue from public;
    ${grantFunctionSql("retention_overdue", "disclosure_log")}`);
}

function countSql(retained: RetainedRecord): string {
  const { record, table, countedFrom, authority } = retained;
  const period = periodOf(record);
  const agencies = authority === undefined ? "array[null]" : "authorities || null::text";
  // Before the rest is asked of a row: in one database are the rows of many authorities.
  const isAudited = authority === undefined ? "true" : `(${authority} is null or ${authority} = any (authorities))`;
  const isShown = authority === undefined ? "true" : "agency.id is not null or count(due.since) > 0";

  return `(
    select '${record}', agency.id, count(due.since)::int, min(due.since) from unnest((${agencies})::text[]) as agency (id)
    left join (
      select ${authority ?? "null::text"} as authority, (${countedFrom} + ${period})::date + 1 as since
      from "${table}" where ${isAudited} and ${dueSql(retained, { period, on: "as_of" })}
    ) as due on due.authority is not distinct from agency.id
    group by agency.id having ${isShown} order by agency.id)`;
}
