import type { PolicyDef } from "@mikro-orm/core";

/**
 * The person of the path whose token the session holds, or of the own client whom it previews: a function that runs as the owner, because
 * the links that lead to the person are what the policy guards. Once in a statement.
 */
const SHOWN_PERSON = "(select shown_person())";

/** The condition, as SQL, that a column holds the handle of the person whose path is shown. */
export function isOfShownPerson(table: string, handle: string): string {
  return `exists (select 1 from person_link client where client.id = ${table}.${handle} and client.person_id = ${SHOWN_PERSON})`;
}

/** While a path is shown, the rows about its person are readable, and no others. */
export function ofShownPerson(table: string, handle: string): PolicyDef {
  return { name: "of_shown_person", command: "select", using: isOfShownPerson(table, handle) };
}

/** The same of the handles themselves. */
export const HANDLE_OF_SHOWN_PERSON: PolicyDef = {
  name: "of_shown_person",
  command: "select",
  using: `person_id = ${SHOWN_PERSON}`,
};
