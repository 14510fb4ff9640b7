import type { PolicyDef } from "@mikro-orm/core";

/** The condition, as SQL, that a column holds a handle of the session's own authority. */
export function isOwnHandle(table: string, handle: string): string {
  return `exists (select 1 from person_link own where own.id = ${table}.${handle} and own.authority_id = current_setting('app.authority', true))`;
}

/** A record is made of the own authority's client: of another's handle no statement makes one, whose path would show the person. */
export function ofOwnClient(table: string, and = ""): PolicyDef {
  return {
    ...{ name: "of_own_client", command: "insert", type: "restrictive" },
    check: `${isOwnHandle(table, "client_id")}${and}`,
  };
}
