import { KNOWN_AT_SQL, KNOWN_SCHEMA } from "../database/known-at.js";
import { requireStatesSql } from "../database/require-states.js";

/**
 * The SQL of a view of the frozen answers that were current at the instant, where the database has any. As the owner's it passes the
 * table's policy, which shows only those that are current now. What is frozen anew is a quarter of a whole district: its earlier
 * answers end together.
 */
export const KNOWN_FROZEN_FIGURES: string = `do $$ declare columns text; begin
  if to_regclass('public.frozen_figure') is null then return; end if;
  select string_agg(case attname when 'is_current' then 'true as is_current' else quote_ident(attname) end, ', ' order by attnum)
    into columns from pg_attribute where attrelid = 'public.frozen_figure'::regclass and attnum > 0 and not attisdropped;
  execute format('create view ${KNOWN_SCHEMA}.frozen_figure as
    select %s from public.frozen_figure answer
    where ${sqlInText(requireStatesSql("frozen_figure"))} and case when ${sqlInText(KNOWN_AT_SQL)} is null then is_current else
      frozen_at <= ${sqlInText(KNOWN_AT_SQL)} and not exists (
        select from public.frozen_figure newer
        where newer.figure = answer.figure and newer.to_quarter = answer.to_quarter
          and left(newer.territory, 5) = left(answer.territory, 5)
          and newer.version > answer.version and newer.frozen_at <= ${sqlInText(KNOWN_AT_SQL)}) end', columns);
end $$`;

function sqlInText(sql: string): string {
  return sql.replaceAll("'", "''");
}
