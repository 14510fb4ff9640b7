import type { CountedRow } from "@kim-hub/kit/cases-and-persons";
import type { Office } from "@kim-hub/kit/office";
import type { Period } from "@kim-hub/kit/period-input";
import type { EntityManager } from "@mikro-orm/postgresql";
import { countCases, type Scope } from "../figure/counted-cases.js";

/** The cases sent to one kind of office, before the disclosure control; a case of which one referral was accepted is accepted. */
export interface SentCount {
  readonly to: Office;
  readonly isAccepted: boolean;
  readonly cases: number;
  readonly persons: number;
}

/** The cases whose clients got a note in the period, by office and by whether it had accepted by its end; one statement. */
export function countHandoversSent(
  em: EntityManager,
  { scope, period: { firstDay, lastDay } }: { readonly scope: Scope; readonly period: Period },
): Promise<SentCount[]> {
  return countCases<SentCount & CountedRow>(em, {
    scope,
    condition: `exists (select 1 from referral r where r.case_file_id = case_management_case.id
      and r.handed_over_on between ?::date and ?::date)`,
    conditionParameters: [firstDay, lastDay],
    select: `, sent as (
        select r.to_office, counted.id, counted.client,
          bool_or(r.recorded_state = 'ACCEPTED' and r.decided_on <= last.day) as is_accepted
        from (select ?::date as first, ?::date as day) last
          join referral r on r.handed_over_on between last.first and last.day
          join counted on counted.id = r.case_file_id
        group by r.to_office, counted.id, counted.client),
      of_client as (
        select to_office, client, bool_or(is_accepted) as is_accepted from sent group by to_office, client)
      select to_office as "to", is_accepted as "isAccepted", sum(cases)::int as cases, sum(persons)::int as persons from (
        select to_office, is_accepted, count(*) as cases, 0 as persons from sent group by 1, 2
        union all
        select to_office, is_accepted, 0, count(*) from of_client group by 1, 2) tallied
      group by 1, 2`,
    parameters: [firstDay, lastDay],
  });
}
