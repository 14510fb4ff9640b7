import type { PolicyDef } from "@mikro-orm/core";

/** The holder of a path's token may read the rows about that path's person in `table`, and no others. */
export function byPathToken(table: string): PolicyDef {
  return {
    name: "by_path_token",
    command: "select",
    // Both sides are qualified: a bare person_id would be the path's own, and every row would match.
    using: `exists (select 1 from released_path path where path.person_id = ${table}.person_id and path.token_hash = current_setting('app.path_token', true))`,
  };
}
