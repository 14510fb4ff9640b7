/** As SQL over a row with `authority_id`: who records assignments for the authority. A trust officer's token names no authority. */
export const RECORDER = `((authority_id = current_setting('app.authority', true) and current_setting('app.role', true) = any (array['DATA_STEWARD', 'KIM_COORDINATOR']))
  or (authority_id = 'TRUST-CENTRE' and current_setting('app.role', true) = 'TRUST_OFFICER'))`;

export const AUDITOR = "auditor = current_setting('app.actor', true)";
