import type { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { CountedRow } from "@kim-hub/kit/cases-and-persons";
import type { Viewer } from "@kim-hub/kit/viewer";
import type { EntityManager } from "@mikro-orm/postgresql";

/** One count; the stage is null for all cases together, and NONE for those in no stage. */
export interface CaseloadRow extends CountedRow {
  readonly stage: CaseStageCode | "NONE" | null;
}

const COUNT = `with running as (
    select id, pseudonym from case_management_case
    where authority_id = ? and opened_on <= ?::date and (closed_on is null or closed_on > ?::date)),
  people as (
    select id as case_id, pseudonym as person from running
    union all select case_file_id, case_person.pseudonym from case_person join running on running.id = case_file_id),
  staged as (
    select case_id, person, coalesce(stage, 'NONE') as stage from people left join case_stage
      on case_file_id = case_id and started_on <= ?::date and (ended_on is null or ended_on > ?::date))
  select stage, count(distinct case_id)::int as cases, count(distinct person)::int as persons
  from staged group by grouping sets ((stage), ())`;

/** Counts what row-level security shows the caller: the own cases and those of whom they stand in for, no colleague's. */
export function countCaseload(
  em: EntityManager,
  { viewer: { authority }, on }: { readonly viewer: Viewer; readonly on: string },
): Promise<CaseloadRow[]> {
  const parameters = [authority ?? "", on, on, on, on];

  return em.fork().transactional((transaction) => transaction.execute(COUNT, parameters, "all", em.getLoggerContext()));
}
