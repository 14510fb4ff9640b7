import { ageBandSql } from "@kim-hub/kit/age-bands";
import { countRows } from "@kim-hub/kit/count-rows";
import { filesIn, type Place } from "@kim-hub/kit/figure-place";
import type { EntityManager } from "@mikro-orm/postgresql";
import { StatusCode, statusGroup } from "../status-code/status-code.js";

const GROUPS = JSON.stringify(Object.fromEntries(Object.values(StatusCode).map((code) => [code, statusGroup(code)])));

interface Residents {
  readonly place: Place;
  readonly day: string;
  /** A select over `resident`, which has a row for each file. */
  readonly select: string;
}

/**
 * Counts over the files whose person held a status on the day. Of several statuses a title goes before a fiction certificate, then the later
 * before the earlier. Of an incomplete birth date the first possible day counts; an authority knows a person by one pseudonym.
 */
export function countResidents<Row>(em: EntityManager, { place, day, select }: Residents): Promise<Row[]> {
  const { sql, parameters } = filesIn(place);

  return countRows<Row>(
    em,
    `with asked as (select ?::date as day),
    held as (
      select distinct on (f.id) f.id, f.pseudonym, f.authority_id, f.municipality, f.birth_date, s.code
      from asked cross join immigration_file f join residence_status s on s.file_id = f.id
      where ${sql} and coalesce(f.transferred_on, f.handed_over_on, 'infinity') > asked.day
        and coalesce(f.transferred_from_on, '-infinity') <= asked.day
        and s.valid_from <= asked.day and (s.valid_to is null or s.valid_to >= asked.day)
        and not exists (select 1 from residence_status n
          where n.file_id = f.id and n.code = 'NATURALISED' and n.valid_from <= asked.day)
      order by f.id, s.code = 'FICTION_CERTIFICATE', s.valid_from desc, s.code),
    resident as (
      select id, pseudonym, authority_id, municipality, groups.value as status_group,
        ${ageBandSql("birth_date", day)} as age_band
      from held join jsonb_each_text(?::jsonb) groups on groups.key = held.code)
    ${select}`,
    [day, ...parameters, GROUPS],
  );
}
