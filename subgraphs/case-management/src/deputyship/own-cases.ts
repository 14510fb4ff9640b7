import type { PolicyDef } from "@mikro-orm/core";

// A day ends in Berlin, whatever time zone the database server keeps.
const OWN_CASES_ON_THIS_DAY = `authority_id = current_setting('app.authority', true)
  and (case_manager = current_setting('app.actor', true) or exists (
    select 1 from deputyship
    where deputyship.authority_id = case_management_case.authority_id
      and deputyship.case_manager = case_management_case.case_manager
      and deputyship.deputy = current_setting('app.actor', true)
      and deputyship.valid_from <= (now() at time zone 'Europe/Berlin')::date
      and deputyship.valid_to >= (now() at time zone 'Europe/Berlin')::date))`;

/** A case manager sees and writes the own cases and, on the days of a deputyship, those of the one stood in for; not all of the authority. */
export const OWN_CASES: PolicyDef = {
  name: "own_cases",
  using: OWN_CASES_ON_THIS_DAY,
  check: OWN_CASES_ON_THIS_DAY,
};
