/** The authority that the trust centre's assignments name: its officers' tokens name none. */
export const TRUST_CENTRE_AUTHORITY = "TRUST-CENTRE";

/** As SQL over a row with `authority_id`: who records assignments for the authority. */
export const RECORDER = `((authority_id = current_setting('app.authority', true) and current_setting('app.role', true) = any (array['DATA_STEWARD', 'KIM_COORDINATOR']))
  or (authority_id = '${TRUST_CENTRE_AUTHORITY}' and current_setting('app.role', true) = 'TRUST_OFFICER'))`;

/** As SQL over a row with `auditor`: who audits under it. */
export const AUDITOR = "auditor = current_setting('app.actor', true)";
