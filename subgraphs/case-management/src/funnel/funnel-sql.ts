import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { placeOf } from "../case-stage/binding-order.js";

/** The funnel's counts of a stage; the last is never published. */
export const STAGE_MEASURES = [
  "entered",
  "jumpedInto",
  "reEntries",
  "completed",
  "dropped",
  "openAtEnd",
  "endedOtherwise",
] as const;

export type StageMeasure = (typeof STAGE_MEASURES)[number];

type Cases = readonly (readonly [condition: string, measures: readonly StageMeasure[]])[];

/** How an entry begins and how it ends: it counts by the first condition that holds. */
const BEGINNING: Cases = [
  ["is_again", ["entered", "reEntries"]],
  ["is_next", ["entered"]],
  ["true", ["jumpedInto"]],
];
const ENDING: Cases = [
  ["is_completed", ["completed"]],
  ["not ends_with_case", ["openAtEnd"]],
  ["state in ('CLOSED_WITHDRAWN', 'CLOSED_NO_CONTACT')", ["dropped"]],
  ["state in ('CLOSED_MOVED', 'CLOSED_REFERRED')", ["endedOtherwise"]],
  ["true", []],
];

/** Its counts of the cases themselves; the last two are never published. */
const OF_CASE = {
  opened: "true",
  openAtEnd: "not is_closed",
  closed: "is_closed",
  inNoStage: "not is_closed and not is_in_stage",
} as const;

export type CaseMeasure = keyof typeof OF_CASE;

export const CASE_MEASURES = Object.keys(OF_CASE) as readonly CaseMeasure[];

const STAGES = Object.values(CaseStageCode);
const SIZE = STAGES.length;

/** The marks of an entry as bits of one number, seven for each measure: a case has one number, however many entries. */
const MARKS = `(${marksOf(BEGINNING)} | ${marksOf(ENDING)}) << (place - 1)`;

/** The marks that an entry at the first place has by these cases. */
function marksOf(cases: Cases): string {
  const bitsOf = (measures: readonly StageMeasure[]) =>
    measures.reduce((bits, measure) => bits + 2 ** (STAGE_MEASURES.indexOf(measure) * SIZE), 0);
  const whens = cases.map(([condition, measures]) => `when ${condition} then ${bitsOf(measures)}`);

  return `case ${whens.join(" ")} end::bigint`;
}

/** The further bits of that number, which are the case's own marks. */
const CASE_BITS = STAGE_MEASURES.length * SIZE;
const CASE_MARKS = Object.values(OF_CASE)
  .map((condition, index) => `((${condition})::int::bigint << ${CASE_BITS + index})`)
  .join(" | ");

/** The marks of a case that is in a stage at the end. */
const IN_STAGE = `(${2 ** SIZE - 1}::bigint << ${STAGE_MEASURES.indexOf("openAtEnd") * SIZE})`;

/** How many of `tallied` have each mark of a stage; `times` is how many have these very marks. */
const STAGE_TALLY = STAGE_MEASURES.map(
  (name, index) => `'${name}', sum(times) filter (where marks >> (${index * SIZE - 1} + place) & 1 = 1)`,
).join(", ");

const CASE_TALLY = CASE_MEASURES.map(
  (name, index) => `'${name}', sum(times) filter (where marks >> ${CASE_BITS + index} & 1 = 1)`,
).join(", ");

/**
 * Goes on after `counted` and `people`, with two parameters, both the last day of the period: what is after it has not happened yet.
 * A stage that lasts until its case is closed ends with it. The stages are read once, in the order of their cases, so that those of
 * one case alone are sorted; `seen` are the places that a case has entered before, and bit 0. `reckoned` holds two kinds of rows:
 * the marks of each case, and how many completed stages lasted how long.
 */
export const FUNNEL_SQL = `, begun as (
    select s.case_file_id as case_id, ${placeOf("s")} as place, s.started_on, ordered.state,
      case when s.ended_on <= last.day then s.ended_on end as ended_on,
      case when ordered.closed_on <= last.day then ordered.closed_on end as closed_on
    from (select ?::date as day) last, (select id, closed_on, state from counted order by id) ordered
      join case_stage s on s.case_file_id = ordered.id
    where s.started_on <= last.day),
  entries as (
    select *, coalesce(bit_or(1 << place) over before, 0) | 1 as seen,
      lead(place) over before is null and closed_on is not null and coalesce(ended_on, closed_on) >= closed_on
        as ends_with_case
    from begun
    window before as (partition by case_id order by started_on, place rows between unbounded preceding and 1 preceding)),
  ended as (
    select *, seen >> place & 1 = 1 as is_again, seen >> (place - 1) = 1 as is_next,
      case when ends_with_case then state = 'CLOSED_GOAL_REACHED' else ended_on is not null end as is_completed,
      coalesce(ended_on, closed_on) - started_on as days
    from entries),
  reckoned as materialized (
    select case_id, place, days, bit_or(${MARKS}) as marks, count(*) filter (where is_completed) as times
    from ended group by grouping sets ((case_id), (place, days))),
  marked as materialized (
    select case_id, marks | ${CASE_MARKS} as marks from (
      select id as case_id, coalesce(marks, 0) as marks, coalesce(closed_on <= last.day, false) as is_closed,
        coalesce(marks & ${IN_STAGE} <> 0, false) as is_in_stage
      from (select ?::date as day) last, counted left join reckoned on case_id = id) stood),
  tallied as materialized (
    select 'cases' as unit, marks, count(*) as times from marked group by marks
    union all
    select 'persons', marks, count(*) from (
      select bit_or(marks) as marks from marked join people using (case_id) group by person) of_person group by marks),
  lengths as (
    select place, jsonb_object_agg(days, times) as days from reckoned where case_id is null and times > 0 group by place)
  select stage, unit, jsonb_build_object(${STAGE_TALLY}) as counts, case when unit = 'cases' then days end as days
  from unnest(array['${STAGES.join("', '")}']) with ordinality stages(stage, ordinal)
    cross join lateral (select ordinal::int as place) at left join lengths using (place) cross join tallied
  group by stage, unit, days
  union all
  select null, unit, jsonb_build_object(${CASE_TALLY}), null from tallied group by unit`;
