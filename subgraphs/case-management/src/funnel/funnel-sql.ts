import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { placeOf } from "../case-stage/binding-order.js";

/** What becomes of a case in a stage; the last is never shown. */
const STAGE_MEASURES = [
  "entered",
  "jumpedInto",
  "reEntries",
  "completed",
  "dropped",
  "openAtEnd",
  "endedOtherwise",
] as const;

type StageMeasure = (typeof STAGE_MEASURES)[number];

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

/** What becomes of the case itself; the last two are never shown. */
const OF_CASE = {
  opened: "true",
  openAtEnd: "not is_closed",
  closed: "is_closed",
  inNoStage: "not is_closed and not is_in_stage",
} as const;

type CaseMeasure = keyof typeof OF_CASE;

const CASE_MEASURES = Object.keys(OF_CASE) as readonly CaseMeasure[];

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

/**
 * Goes on after `counted` and `people`, with two parameters, both the last day of the period: what is after it has not happened yet.
 * A stage that lasts until its case is closed ends with it. The stages are read once, in the order of their cases, so that those of
 * one case alone are sorted; `seen` are the places that a case has entered before, and bit 0. A row is one case with its marks, its
 * people, and how long the stages took that it completed, by their place.
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
    select case_id, bit_or(${MARKS}) as marks,
      coalesce(jsonb_agg(jsonb_build_array(place, days)) filter (where is_completed), '[]') as days
    from ended group by case_id)
  select id, municipality, authority, opened_on as "openedOn", coalesce(days, '[]') as days, persons,
    (coalesce(marks, 0) | ${CASE_MARKS})::text as marks
  from (
    select counted.*, marks, days, coalesce(counted.closed_on <= last.day, false) as is_closed,
      coalesce(marks & ${IN_STAGE} <> 0, false) as is_in_stage
    from (select ?::date as day) last, counted left join reckoned on case_id = counted.id) stood
    join (select case_id, array_agg(distinct person) as persons from people group by case_id) known on case_id = id`;

/** The names of the marks of a case. */
export function readMarks(marks: string): readonly string[] {
  const bits = BigInt(marks);
  const has = (bit: number) => ((bits >> BigInt(bit)) & 1n) === 1n;

  return [
    ...CASE_MEASURES.filter((_, index) => has(CASE_BITS + index)),
    ...STAGE_MEASURES.flatMap((measure, index) =>
      STAGES.flatMap((stage, place) => (has(index * SIZE + place) ? [nameOf(stage, measure)] : [])),
    ),
  ];
}

/** A measure of the funnel by its stage; of the cases themselves it has none. */
export function nameOf(stage: CaseStageCode | null, measure: string): string {
  return stage === null ? measure : `${stage} ${measure}`;
}
