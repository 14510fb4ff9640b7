import type { EntityManager } from "@mikro-orm/postgresql";
import { grantFunctionSql } from "../database/grant-function.js";
import { dueSql } from "./due-sql.js";
import type { RetainedRecord } from "./retained-record.js";

/** A smaller count is given as this one: a single record does not show. */
const LEAST_SHOWN = 5;

/**
 * Makes the function that says to the operator's monitoring how many records of each kind are due, of all authorities together, anew
 * after every migration and from the very declarations by which they are deleted; as the database's owner. The application role,
 * which row-level security keeps from counting, gets no row by it and no number below five. It wants a transaction.
 */
export async function createDueFunction(em: EntityManager, retained: readonly RetainedRecord[]): Promise<void> {
  // A database at an earlier migration may not have all tables yet.
  await em.execute(`
    set local check_function_bodies = off;
    create or replace function retention_due(as_of date, periods jsonb)
      returns table (of_record text, due int) language sql stable
      security definer set search_path = pg_catalog, public as $$
        ${retained.map(countSql).join(" union all ")}
      $$;
    revoke execute on function retention_due from public;
    ${grantFunctionSql("retention_due", "disclosure_log")}`);
}

/** Nothing of a kind without a period. */
function countSql(retained: RetainedRecord): string {
  const { record, table } = retained;
  const period = `(periods ->> '${record}')::interval`;

  return `select '${record}', case count(*) when 0 then 0 else greatest(count(*), ${LEAST_SHOWN}) end::int
    from "${table}" where ${dueSql(retained, { period, on: "as_of" })}`;
}
