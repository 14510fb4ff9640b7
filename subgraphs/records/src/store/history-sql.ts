import type { Viewer } from "@kim-hub/kit/viewer";

interface Written {
  /** Quoted, as is the key. */
  readonly table: string;
  readonly key: string;
  /** The column's name; undefined where the table counts no changes: then each entry says 1. */
  readonly version: string | undefined;
  /** Whether rows that were inserted have an entry too. */
  readonly isWhole: boolean;
}

/** Who changes rows, as the history names them. */
export type Author = Pick<Viewer, "actor" | "role" | "requestId">;

/** Who changes rows when the committed reference files are loaded; whatever else changes a row outlives their next load. */
export const REFERENCE_ACTOR = "reference-data";

/** A condition: somebody has recorded or corrected the row, by hand or by an import. Names are quoted. */
export function correctedSql(table: string, key: string): string {
  const name = table.replaceAll('"', "");

  return `exists (select 1 from "history" changes where changes."table" = '${name}' and changes."row_id" = ${table}.${key}
    and changes."actor" <> '${REFERENCE_ACTOR}')`;
}

/** All columns of a row as texts in one jsonb; `alias` is the row's name in the statement. */
export function columnsSql(alias: string): string {
  return `(select jsonb_object_agg(key, value) from jsonb_each_text(to_jsonb(${alias})))`;
}

/** An id that begins with the time, so that the order of the ids is that of the changes. */
const ID = `to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '-' || gen_random_uuid()`;

/** The authority for which the session writes, where row-level security holds it to one. */
const AUTHORITY = "nullif(current_setting('app.authority', true), '')";

/**
 * Keeps the earlier state of the rows that an import changes: a part of the statement that writes them as `written`, which
 * still sees the table as it was before. Its parameters are actor, role and request id.
 */
export function importHistorySql({ table, key, version, isWhole }: Written): string {
  return `insert into "history"
      ("id", "at", "actor", "role", "authority", "request_id", "table", "row_id", "version", "action", "values")
    select ${ID}, clock_timestamp(), ?::text, ?::text, ${AUTHORITY}, ?::text,
      '${table.replaceAll('"', "")}', written.${key}, ${version ? `written."${version}"` : "1"},
      case when written.inserted then 'RECORDED' else 'CORRECTED' end, ${columnsSql("before")}
    from written left join ${table} before on before.${key} = written.${key} where ${isWhole} or not written.inserted`;
}

/** The same of the rows that a statement deletes and returns whole as `gone`: they have no later version. Its parameter is the actor. */
export function deletionHistorySql({ table, key, version }: Omit<Written, "isWhole">): string {
  return `insert into "history" ("id", "at", "actor", "table", "row_id", "version", "action", "values")
    select ${ID}, clock_timestamp(), ?::text, '${table.replaceAll('"', "")}', gone.${key},
      ${version ? `gone."${version}" + 1` : "1"}, 'CORRECTED', ${columnsSql("gone")} from gone`;
}

/** Adds an entry for each row; its parameters are actor, role, authority, request id, table, version, action, values and the ids of the rows as JSON. */
export const ADD_HISTORY = `insert into "history"
  ("id", "at", "actor", "role", "authority", "request_id", "table", "version", "action", "values", "row_id")
  select ${ID}, clock_timestamp(), ?, ?, ?, ?, ?, ?::int, ?, ?::jsonb, jsonb_array_elements_text(?::jsonb)`;
