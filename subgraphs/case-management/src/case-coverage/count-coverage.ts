import { ageBandSql } from "@kim-hub/kit/age-bands";
import type { CountedRow } from "@kim-hub/kit/cases-and-persons";
import type { CoverageDimension } from "@kim-hub/kit/coverage-dimension";
import { lastDayOf } from "@kim-hub/kit/quarter-days";
import type { EntityManager } from "@mikro-orm/postgresql";
import { countCases, ENDED_ON, type Scope } from "../figure/counted-cases.js";

/** One row before the disclosure control; the key is null for all together. */
export interface CoverageCount extends CountedRow {
  readonly key: string | null;
}

const KEYS: Readonly<Record<CoverageDimension, (day: string) => string>> = {
  STATUS_GROUP: () => "status_group",
  AGE_BAND: (day) => ageBandSql("birth_date", day),
  MUNICIPALITY: () => "municipality",
};

interface Asked {
  readonly scope: Scope;
  readonly quarter: string;
  readonly dimension: CoverageDimension;
}

/** Cases and people on the last day of the quarter, by a property: of a case that of its client, of a person their own. */
export function countCoverage(em: EntityManager, { scope, quarter, dimension }: Asked): Promise<CoverageCount[]> {
  const day = lastDayOf(quarter);

  return countCases<CoverageCount>(em, {
    scope,
    condition: `opened_on <= ?::date and (${ENDED_ON} is null or ${ENDED_ON} > ?::date)`,
    conditionParameters: [day, day],
    select: `, keyed as (
        select coalesce(${KEYS[dimension](day)}, 'UNKNOWN') as key, case_id, person, is_client from people)
      select key, (count(distinct case_id) filter (where is_client))::int as cases, count(distinct person)::int as persons
      from keyed group by grouping sets ((key), ())`,
  });
}
