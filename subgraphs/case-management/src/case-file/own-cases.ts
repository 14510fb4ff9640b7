import type { PolicyDef } from "@mikro-orm/core";

// A day ends in Berlin, whatever time zone the database server keeps. The array is made once a statement, so that an
// index finds the cases.
const OWN_CASES_ON_THIS_DAY = `authority_id = current_setting('app.authority', true)
  and transferred_on is null
  and (case_manager = current_setting('app.actor', true) or case_manager = any (array(
    select deputyship.case_manager from deputyship
    where deputyship.authority_id = current_setting('app.authority', true)
      and deputyship.deputy = current_setting('app.actor', true)
      and deputyship.valid_from <= (now() at time zone 'Europe/Berlin')::date
      and deputyship.valid_to >= (now() at time zone 'Europe/Berlin')::date)))`;

/** A case manager sees and writes the own cases and, on the days of a deputyship, those of the one stood in for; not all of the authority, and none that another provider has taken over. */
export const OWN_CASES: PolicyDef = {
  name: "own_cases",
  using: OWN_CASES_ON_THIS_DAY,
  check: OWN_CASES_ON_THIS_DAY,
};
