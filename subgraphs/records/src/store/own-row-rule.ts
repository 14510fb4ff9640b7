import type { PolicyDef } from "@mikro-orm/core";

/** The rule of staff who write any row of their authority. */
export const OWN_AUTHORITY_RULE = ruleOf("own_authority");

/** The rule that a row breaks which row-level security refuses: the table's policy for its staff is named after what is their own. */
export function ownRowRule(policies: readonly Pick<PolicyDef, "name">[]): string {
  const own = policies.find(({ name }) => name?.startsWith("own_"))?.name;

  return own === undefined ? OWN_AUTHORITY_RULE : ruleOf(own);
}

/** Of `own_cases`, that the row must belong to the own cases. */
function ruleOf(policy: string): string {
  return `must belong to the ${policy.replaceAll("_", " ")}`;
}
