import { StatusCode } from "../status-code/status-code.js";

/**
 * SQL of the changes of a register number (AZR-Nummer) of somebody who was naturalised before: from then on it is of no use (§ 36 Abs. 2
 * AZRG). What the row said before stands in the history; what it says since, in the next entry or in the row.
 */
export const NUMBER_AFTER_NATURALISATION = `
  select 'immigration_file.register_number' as place, 'AZR_AFTER_NATURALISATION' as pattern, changed.at
  from (
    select row_id, at, "values" ->> 'register_number' as before,
      lead("values" ->> 'register_number') over (partition by row_id order by id) as after,
      row_number() over (partition by row_id order by id desc) = 1 as is_last
    from history where "table" = 'immigration_file' and jsonb_exists("values", 'register_number')
  ) as changed join immigration_file file on file.id::text = changed.row_id
  where case when changed.is_last then file.register_number else changed.after end is distinct from changed.before
    and case when changed.is_last then file.register_number else changed.after end is not null
    and exists (select from residence_status status where status.file_id = file.id and status.code = '${StatusCode.NATURALISED}'
      and status.valid_from < (changed.at at time zone 'Europe/Berlin')::date)`;
