import type { HiddenChange } from "./hidden-change.js";

/** People of whom no reader of Bielefeld has a file, a permission or a path. */
const OF_OTHERS = "select id from person_link where office = 'CASE_MANAGEMENT' and authority_id not like 'CM-05711%'";
const CONSENTS = `select id from permission where client_id in (${OF_OTHERS}) and purpose = 'STEERING_CASE_REVIEW'`;
const WITHDRAWN = "event = 'WITHDRAWN' and recorded_by = 'a-hidden-change'";

/** Withdrawals and revoked paths of other places; every second change takes those of the one before back. */
export const ENDED_CONSENTS: readonly HiddenChange[] = [
  {
    office: "trust-centre",
    sql: () => `with gone as (delete from permission_event where ${WITHDRAWN} returning id),
      come as (insert into permission_event (id, permission_id, event, on_day, recorded_by, by, channel)
        select gen_random_uuid(), id, 'WITHDRAWN', current_date, 'a-hidden-change', 'PERSON', 'WRITTEN' from (${CONSENTS}) consent
        where not exists (select from permission_event where ${WITHDRAWN}) returning id)
      select id from gone union all select id from come`,
  },
  {
    office: "trust-centre",
    sql: () => `update released_path set revoked_at = case when revoked_at is null then now() end
      where client_id in (${OF_OTHERS}) returning id`,
  },
];
