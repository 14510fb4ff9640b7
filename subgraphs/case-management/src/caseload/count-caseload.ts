import type { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { CountedRow } from "@kim-hub/kit/cases-and-persons";
import type { Viewer } from "@kim-hub/kit/viewer";
import type { EntityManager } from "@mikro-orm/postgresql";

/** One count; the stage is null for all cases together, and NONE for those in no stage. */
export interface CaseloadRow extends CountedRow {
  readonly stage: CaseStageCode | "NONE" | null;
}

const COUNT = `with running as materialized (
    select id, pseudonym from case_management_case
    where authority_id = ? and opened_on <= ?::date and (closed_on is null or closed_on > ?::date)
      and case_manager = any (array(
        select ?::text union all select d.case_manager from deputyship d where d.deputy = ?
          and d.valid_from <= (now() at time zone 'Europe/Berlin')::date
          and d.valid_to >= (now() at time zone 'Europe/Berlin')::date))),
  people as (
    select id as case_id, pseudonym as person from running
    union all select running.id, further.pseudonym from running cross join lateral (
      select case_person.pseudonym from case_person where case_file_id = running.id offset 0) further),
  stages as (
    select running.id as case_id, current.stage from running cross join lateral (
      select stage from case_stage where case_file_id = running.id and started_on <= ?::date
        and (ended_on is null or ended_on > ?::date) offset 0) current),
  staged as (select case_id, person, coalesce(stage, 'NONE') as stage from people left join stages using (case_id))
  select stage, count(distinct case_id)::int as cases, count(distinct person)::int as persons
  from staged group by grouping sets ((stage), ())`;

/** Counts what row-level security shows the caller: the own cases and those of whom they stand in for, no colleague's. */
export function countCaseload(
  em: EntityManager,
  { viewer: { authority, actor }, on }: { readonly viewer: Viewer; readonly on: string },
): Promise<CaseloadRow[]> {
  const parameters = [authority ?? "", on, on, actor, actor, on, on];

  return em.fork().transactional((transaction) => transaction.execute(COUNT, parameters, "all", em.getLoggerContext()));
}
