import type { PolicyDef } from "@mikro-orm/core";

const OWN_AUTHORITY_IMPORTS =
  "authority_id = current_setting('app.authority', true) and current_setting('app.task', true) = 'IMPORT'";

/** A data steward's import brings the cases of all the provider's case managers; no request of a client sets this task. */
export const FOR_IMPORT: PolicyDef = {
  name: "for_import",
  using: OWN_AUTHORITY_IMPORTS,
  check: OWN_AUTHORITY_IMPORTS,
};
