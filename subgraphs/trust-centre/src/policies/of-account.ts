import type { PolicyDef } from "@mikro-orm/core";

/**
 * The handles of the person whose account the caller's is: a function that runs as the owner, because the links that lead to the person are
 * what the policies guard. Called for the person alone, and once in a statement.
 */
const HANDLES = "(select account_handles() where current_setting('app.role', true) = 'DATA_SUBJECT')::uuid[]";

/** The condition, as SQL, that a column holds a handle of the person whose account the caller's is. */
export function isOfAccount(handle: string): string {
  return `${handle} = any (${HANDLES})`;
}

/** With their own account a person reads the rows about themselves, and no others. */
export function ofAccount(handle: string): PolicyDef {
  return { name: "of_account", command: "select", using: isOfAccount(handle) };
}
