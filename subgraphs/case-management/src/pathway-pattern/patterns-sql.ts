/** Longer ones are of single people: they stand among the others. */
export const MOST_STEPS = 5;

/**
 * Goes on after `counted`, with the last day of the period as its parameter. A row is one client, at the place and by the day of the case
 * that was opened last, with the domains of all own cases in the order in which their services began, each change once, and how many days
 * passed from each to the next. Services of one day are taken in the order of their domains.
 */
export const PATTERNS_SQL = `, begun as (
    select counted.client, s.legal_domain as domain, s.starts_on from counted
      join support_service s on s.case_file_id = counted.id where s.starts_on <= ?::date),
  changed as (
    select *, domain is distinct from lag(domain) over (partition by client order by starts_on, domain) as is_change
    from begun),
  step as (
    select client, domain, row_number() over own as place, starts_on - lag(starts_on) over own as days
    from changed where is_change window own as (partition by client order by starts_on, domain)),
  path as (
    select client, array_agg(domain order by place) as sequence,
      coalesce(jsonb_agg(days order by place) filter (where place > 1), '[]') as days
    from step group by client)
  select distinct on (counted.client) counted.client as id, municipality, authority, opened_on as "openedOn",
    coalesce(sequence, '{}') as sequence, coalesce(days, '[]') as days
  from counted left join path on path.client = counted.client
  order by counted.client, opened_on desc, counted.id`;
