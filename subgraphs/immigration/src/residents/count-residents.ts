import { ageBandSql } from "@kim-hub/kit/age-bands";
import type { CountedRow } from "@kim-hub/kit/cases-and-persons";
import { countRows } from "@kim-hub/kit/count-rows";
import type { CoverageDimension } from "@kim-hub/kit/coverage-dimension";
import { filesIn, type Place } from "@kim-hub/kit/figure-place";
import type { EntityManager } from "@mikro-orm/postgresql";
import { StatusCode, statusGroup } from "../status-code/status-code.js";

/** The residents of one row of a dimension. */
export interface ResidentCount extends CountedRow {
  /** Null for all of them. */
  readonly dimension: CoverageDimension | null;
  /** Null for all of them, and for those of whom it is not recorded. */
  readonly key: string | null;
}

const GROUPS = JSON.stringify(Object.fromEntries(Object.values(StatusCode).map((code) => [code, statusGroup(code)])));

/**
 * The files whose person held a status on the day, by each dimension and in all. Of several statuses a title goes before a
 * fiction certificate, then the later before the earlier. Of an incomplete birth date the first possible day counts.
 */
export async function countResidents(em: EntityManager, place: Place, day: string): Promise<ResidentCount[]> {
  const { sql, parameters } = filesIn(place);

  return countRows<ResidentCount>(
    em,
    `with asked as (select ?::date as day),
    resident as (
      select distinct on (f.id) f.id, f.pseudonym, f.municipality, f.birth_date, s.code
      from asked cross join immigration_file f join residence_status s on s.file_id = f.id
      where ${sql} and coalesce(f.transferred_on, f.handed_over_on, 'infinity') > asked.day
        and coalesce(f.transferred_from_on, '-infinity') <= asked.day
        and s.valid_from <= asked.day and (s.valid_to is null or s.valid_to >= asked.day)
        and not exists (select 1 from residence_status n
          where n.file_id = f.id and n.code = 'NATURALISED' and n.valid_from <= asked.day)
      order by f.id, s.code = 'FICTION_CERTIFICATE', s.valid_from desc, s.code),
    described as (
      select pseudonym, municipality, groups.value as status_group, ${ageBandSql("birth_date", day)} as age_band
      from resident join jsonb_each_text(?::jsonb) groups on groups.key = resident.code),
    of_person as (
      select status_group, age_band, municipality, count(*) as cases,
        case grouping(status_group, age_band, municipality) when 3 then 'STATUS_GROUP' when 5 then 'AGE_BAND'
          when 6 then 'MUNICIPALITY' end as dimension
      from described group by pseudonym, grouping sets ((status_group), (age_band), (municipality), ()))
    select dimension, coalesce(status_group, age_band, municipality) as key,
      sum(cases)::int as cases, count(*)::int as persons
    from of_person group by dimension, key`,
    [day, ...parameters, GROUPS],
  );
}
