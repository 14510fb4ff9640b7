import type { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { CountedRow } from "@kim-hub/kit/cases-and-persons";
import type { Period } from "@kim-hub/kit/period-input";
import type { EntityManager } from "@mikro-orm/postgresql";
import { comesBefore, placeOf } from "../case-stage/binding-order.js";
import { countCases, type Scope } from "../figure/counted-cases.js";

/** What the funnel counts of a stage. */
export const STAGE_MEASURES = [
  ...(["entered", "jumpedInto", "reEntries", "completed", "dropped", "openAtEnd"] as const),
  /** The case ended otherwise than by dropping out or reaching its goals; never published. */
  "endedOtherwise",
] as const;

export type StageMeasure = (typeof STAGE_MEASURES)[number];

/** What it counts of the cases themselves; the last two are never published. */
export type CaseMeasure = "opened" | "openAtEnd" | "closed" | "inNoStage";

/** One count of the funnel, before the disclosure control; the stage is null for the cases themselves. */
export interface FunnelRow extends CountedRow {
  readonly stage: CaseStageCode | null;
  readonly measure: StageMeasure | CaseMeasure;
  /** How long each completed stage lasted; null for the other measures. */
  readonly days: readonly number[] | null;
}

const EARLIER = `from case_stage earlier where earlier.case_file_id = s.case_file_id and ${comesBefore("earlier", "s")}`;

// What is after the last day of the period has not happened yet. A stage that lasts until its case is closed ends with it.
const ENTRIES = `, entries as materialized (
    select s.case_file_id as case_id, s.stage, s.started_on, nullif(least(s.ended_on, period.next), period.next) as ended_on,
      nullif(least(counted.closed_on, period.next), period.next) as closed_on, counted.state,
      exists (select 1 ${EARLIER} and earlier.stage = s.stage) as is_again,
      ${placeOf("s")} = 1 + coalesce((select max(${placeOf("earlier")}) ${EARLIER}), 0) as is_next,
      not exists (select 1 from case_stage later where later.case_file_id = s.case_file_id
        and later.started_on < period.next and ${comesBefore("s", "later")}) as is_last
    from (select ?::date + 1 as next) period, case_stage s join counted on counted.id = s.case_file_id
    where s.started_on < (?::date + 1)),
  ends as materialized (
    select *, is_last and closed_on is not null and coalesce(ended_on, closed_on) >= closed_on as with_case from entries),
  marks as materialized (
    select case_id, stage, ended_on, started_on, measure.name as measure from ends cross join lateral (values
      ('entered', is_again or is_next),
      ('jumpedInto', not is_again and not is_next),
      ('reEntries', is_again),
      ('completed', case when with_case then state = 'CLOSED_GOAL_REACHED' else ended_on is not null end),
      ('dropped', with_case and state in ('CLOSED_WITHDRAWN', 'CLOSED_NO_CONTACT')),
      ('endedOtherwise', with_case and state in ('CLOSED_MOVED', 'CLOSED_REFERRED')),
      ('openAtEnd', not with_case and ended_on is null)
    ) measure(name, holds) where measure.holds
    union all
    select id, null, null, null, measure.name
      from counted cross join lateral (select closed_on is not null and closed_on <= ?::date as is_closed) c
      cross join lateral (values ('opened', true), ('closed', c.is_closed), ('openAtEnd', not c.is_closed),
        ('inNoStage', not c.is_closed and not exists (
          select 1 from ends where ends.case_id = counted.id and ends.ended_on is null))
      ) measure(name, holds) where measure.holds),
  lengths as (
    select stage, measure, array_agg(coalesce(ended_on, closed.closed_on) - started_on) as days
    from marks join (select id, closed_on from counted) closed on closed.id = marks.case_id
    where measure = 'completed' group by stage, measure)
  select marks.stage, marks.measure, count(distinct marks.case_id)::int as cases, count(distinct person)::int as persons,
    lengths.days
  from marks join people using (case_id)
    left join lengths on lengths.stage = marks.stage and lengths.measure = marks.measure
  group by marks.stage, marks.measure, lengths.days`;

/** The counts of the cases that were opened in the period, as they stood at its end. */
export function countFunnel(
  em: EntityManager,
  { scope, period }: { scope: Scope; period: Period },
): Promise<FunnelRow[]> {
  const { firstDay, lastDay } = period;

  return countCases<FunnelRow>(em, {
    scope,
    condition: "opened_on between ?::date and ?::date",
    conditionParameters: [firstDay, lastDay],
    select: ENTRIES,
    parameters: [lastDay, lastDay, lastDay],
  });
}
