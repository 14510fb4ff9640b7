import type { PolicyDef } from "@mikro-orm/core";

const OWN = "authority_id = current_setting('app.authority', true)";

/** Everybody reads what a provider says of itself; only its own staff write it. */
export const OWN_STATEMENTS: PolicyDef[] = [
  { name: "read", command: "select", using: "true" },
  { name: "own_authority", using: OWN, check: OWN },
];
