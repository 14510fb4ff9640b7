import { countRows } from "@kim-hub/kit/count-rows";
import { filesIn } from "@kim-hub/kit/figure-place";
import { lastDayOf } from "@kim-hub/kit/quarter-days";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { StatusCode } from "../status-code/status-code.js";
import { HALF_YEARS } from "./half-year.js";

/** A file whose person got the title of § 104c AufenthG. */
export interface CountedGrant {
  readonly id: string;
  readonly person: string;
  readonly municipality: string;
  readonly authority: string;
  /** On which day first; the law grants it once. */
  readonly began: string;
  /** Null where none is recorded yet. */
  readonly next: StatusCode | null;
}

/** A title counts at the office that gave it, and where the law allowed some. */
const IS_COUNTED = `s.code = 'RP_OPPORTUNITY' and s.valid_from between ? and ?
  and s.valid_from >= coalesce(f.transferred_from_on, '-infinity')`;
const FIRST_DAY = HALF_YEARS[0]?.firstDay ?? null;

/** The districts in which any were given, each with the first quarter. */
export function listGrantDistricts(em: EntityManager): Promise<{ district: string; first: string }[]> {
  return em.execute(
    `select left(f.municipality, 5) as district, to_char(min(s.valid_from), 'YYYY-"Q"Q') as first
    from immigration_file f join residence_status s on s.file_id = f.id
    where f.municipality is not null and not f.is_restricted and ${IS_COUNTED} group by 1 order by 1`,
    [FIRST_DAY, HALF_YEARS.at(-1)?.lastDay ?? null],
  );
}

/**
 * The grants of the half-years that were complete at the end of the quarter, with what the person held next by then; a fiction certificate lets
 * the title go on.
 */
export function listGrants(em: EntityManager, district: string, quarter: string): Promise<CountedGrant[]> {
  const day = lastDayOf(quarter);
  const complete = HALF_YEARS.filter(({ lastDay }) => lastDay <= day);
  const { sql, parameters } = filesIn({ ags: district });

  return countRows<CountedGrant>(
    em,
    `with granted as (
      select f.id, f.pseudonym, f.municipality, f.authority_id, min(s.valid_from) as began
      from immigration_file f join residence_status s on s.file_id = f.id
      where ${sql} and ${IS_COUNTED} group by f.id)
    select distinct on (g.id) g.id, g.pseudonym as person, g.municipality, g.authority_id as authority, g.began, n.code as next
    from granted g left join residence_status n on n.file_id = g.id and n.valid_from > g.began and n.valid_from <= ?
      and n.code not in ('RP_OPPORTUNITY', 'FICTION_CERTIFICATE')
    order by g.id, n.valid_from, n.code`,
    [...parameters, FIRST_DAY, complete.at(-1)?.lastDay ?? null, day],
  );
}
