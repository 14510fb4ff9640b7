import type { PolicyDef } from "@mikro-orm/core";

/** Staff see and write the rows of their own authority (`authority_id`) only. */
export const OWN_AUTHORITY: PolicyDef = {
  name: "own_authority",
  using: "authority_id = current_setting('app.authority', true)",
  check: "authority_id = current_setting('app.authority', true)",
};

/** The same of files that have a `transferred_on`: from then on the old authority's staff see nothing of them; its own export may still name them. */
export const OWN_UNTIL_TRANSFERRED: PolicyDef = {
  name: "own_authority",
  using: `authority_id = current_setting('app.authority', true)
      and (transferred_on is null or current_setting('app.task', true) = 'IMPORT')`,
  check: "authority_id = current_setting('app.authority', true)",
};

/** Under a mandate the rows of its pseudonyms, which hold no blank, are readable, and no others. */
export const UNDER_MANDATE: PolicyDef = {
  name: "under_mandate",
  command: "select",
  using: "pseudonym = any (string_to_array(current_setting('app.pseudonyms', true), ' '))",
};

/**
 * A figure counts the rows of every authority; only counts leave the statement (`countRows`). PostgreSQL asks a table's policies in
 * the reverse order of their names until one lets the row pass: so it asks this one first, and its subquery once in a statement.
 * Of "is not null" it reckons that nearly all rows pass, as they do in a figure, and of a comparison that few do.
 */
export const FOR_FIGURES: PolicyDef = {
  name: "with_figures",
  command: "select",
  using: "(select 1 where current_setting('app.task', true) = 'FIGURES') is not null",
};

/** A dependent row is readable if its parent is, and writable if the parent is also the own authority's. */
export function dependentOf(parentTable: string, foreignKey: string): PolicyDef[] {
  const parent = `select 1 from ${parentTable} parent where parent.id = ${foreignKey}`;
  // With the offset PostgreSQL looks for the parents of the rows that it reads. Without, it may read all parents for one page of rows.
  const exists = (condition: string) => `exists (${parent}${condition} offset 0)`;
  const own = exists(" and parent.authority_id = current_setting('app.authority', true)");

  return [
    { name: "read_with_parent", command: "select", using: exists("") },
    { name: "own_authority", using: own, check: own },
  ];
}
