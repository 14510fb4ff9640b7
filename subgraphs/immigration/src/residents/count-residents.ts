import type { AgeBand } from "@kim-hub/kit/age-band";
import { countRows } from "@kim-hub/kit/count-rows";
import type { StatusGroup } from "@kim-hub/kit/status-group";
import type { EntityManager } from "@mikro-orm/postgresql";
import { filesIn } from "../figures/place.js";
import { StatusCode, statusGroup } from "../status-code/status-code.js";
import type { ResidentDimension } from "./resident-dimension.js";

/** Residents counted by one dimension; the values of the others are null. */
export interface ResidentCount {
  /** Null for all of them. */
  readonly dimension: ResidentDimension | null;
  readonly statusGroup: StatusGroup | null;
  readonly ageBand: AgeBand | null;
  readonly municipality: string | null;
  readonly cases: number;
  readonly persons: number;
}

const GROUPS = JSON.stringify(Object.fromEntries(Object.values(StatusCode).map((code) => [code, statusGroup(code)])));

/**
 * The files whose person held a status on the day, by each dimension and in all. Of several statuses a title goes before a
 * fiction certificate, then the later before the earlier. Of an incomplete birth date the first possible day counts.
 */
export async function countResidents(em: EntityManager, ags: string, day: string): Promise<ResidentCount[]> {
  const { sql, parameters } = filesIn({ ags });

  return countRows<ResidentCount>(
    em,
    `with resident as (
      select distinct on (f.id) f.id, f.pseudonym, f.municipality, s.code,
        extract(year from age(?::date, rpad(f.birth_date, 10, '-01-01')::date)) as years
      from immigration_file f join residence_status s on s.file_id = f.id
      where ${sql} and (f.handed_over_on is null or f.handed_over_on > ?::date)
        and s.valid_from <= ?::date and (s.valid_to is null or s.valid_to >= ?::date)
        and not exists (select 1 from residence_status n
          where n.file_id = f.id and n.code = 'NATURALISED' and n.valid_from <= ?::date)
      order by f.id, s.code = 'FICTION_CERTIFICATE', s.valid_from desc, s.code),
    described as (
      select id, pseudonym, municipality, groups.value as status_group,
        case when years is null then null when years < 6 then 'AGE_0_5' when years < 16 then 'AGE_6_15'
          when years < 18 then 'AGE_16_17' when years < 27 then 'AGE_18_26' when years < 45 then 'AGE_27_44'
          when years < 65 then 'AGE_45_64' else 'AGE_65_PLUS' end as age_band
      from resident join jsonb_each_text(?::jsonb) groups on groups.key = resident.code)
    select case grouping(status_group, age_band, municipality) when 3 then 'STATUS_GROUP' when 5 then 'AGE_BAND'
        when 6 then 'MUNICIPALITY' end as dimension,
      status_group as "statusGroup", age_band as "ageBand", municipality,
      count(*)::int as cases, count(distinct pseudonym)::int as persons
    from described group by grouping sets ((status_group), (age_band), (municipality), ())`,
    [day, ...parameters, day, day, day, day, GROUPS],
  );
}
