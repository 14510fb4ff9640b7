/** Whether an instant lies in the days that a function of the database is asked for (`first_day`, `last_day`) and in those of an assignment of the caller's. */
export function auditedAtSql(instant: string): string {
  return `${instant} >= first_day::timestamp at time zone 'Europe/Berlin'
        and ${instant} < (last_day + 1)::timestamp at time zone 'Europe/Berlin'
        and exists (select from assigned() assignment
          where (${instant} at time zone 'Europe/Berlin')::date between assignment.period_from and assignment.period_to)`;
}
