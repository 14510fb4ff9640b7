import type { LegalDomain } from "@kim-hub/kit/legal-domain";
import type { Period } from "@kim-hub/kit/period-input";
import type { EntityManager } from "@mikro-orm/postgresql";
import { countCases, type Scope } from "../figure/counted-cases.js";

/** The clients of one sequence, before the disclosure control. */
export interface PatternCount {
  readonly sequence: readonly LegalDomain[];
  readonly persons: number;
  /** For each change of domain how many days each of the clients took, shortest first: no client's days stand together. */
  readonly days: readonly (readonly number[])[];
}

/**
 * Goes on after `counted`, with the last day of the period as its parameter. Services of one day are taken in the order of their domains. Each
 * client has one sequence, over all own cases of the period.
 */
const PATTERNS_SQL = `, begun as (
    select counted.client, s.legal_domain as domain, s.starts_on from counted
      join support_service s on s.case_file_id = counted.id where s.starts_on <= ?::date),
  changed as (
    select *, domain is distinct from lag(domain) over (partition by client order by starts_on, domain) as is_change
    from begun),
  step as (
    select client, domain, row_number() over own as place, starts_on - lag(starts_on) over own as days
    from changed where is_change window own as (partition by client order by starts_on, domain)),
  path as (select client, array_agg(domain order by place) as sequence from step group by client),
  pattern as (
    select coalesce(sequence, '{}') as sequence, count(*)::int as persons
    from (select distinct client from counted) everybody left join path using (client) group by 1),
  transition as (
    select sequence, place, jsonb_agg(days order by days) as days
    from path join step using (client) where place > 1 group by sequence, place)
  select sequence, persons, coalesce(jsonb_agg(days order by place) filter (where place is not null), '[]') as days
  from pattern left join transition using (sequence) group by sequence, persons`;

/** The sequences of all clients with a case that was opened in the period, as they stood at its end; one statement. */
export function countPatterns(
  em: EntityManager,
  { scope, period: { firstDay, lastDay } }: { readonly scope: Scope; readonly period: Period },
): Promise<PatternCount[]> {
  return countCases<PatternCount>(em, {
    scope,
    condition: "opened_on between ?::date and ?::date",
    conditionParameters: [firstDay, lastDay],
    select: PATTERNS_SQL,
    parameters: [lastDay],
  });
}
