interface Written {
  /** All of them quoted names. */
  readonly table: string;
  readonly key: string;
  readonly version: string;
  /** Whether the rows are those of the committed reference files. */
  readonly isReference: boolean;
}

/** Who changes rows when the committed reference files are loaded; whatever else changes a row outlives their next load. */
const REFERENCE_ACTOR = "reference-data";

/** Whether somebody has recorded or corrected the row, by hand or by an import; names are quoted. */
export function correctedSql(table: string, key: string): string {
  const name = table.replaceAll('"', "");

  return `exists (select 1 from "history" changes where changes."table" = '${name}' and changes."row_id" = ${table}.${key}
    and changes."actor" <> '${REFERENCE_ACTOR}')`;
}

/** All columns of a row as texts in one jsonb; `alias` is the row's name in the statement. */
export function columnsSql(alias: string): string {
  return `(select jsonb_object_agg(key, value) from jsonb_each_text(to_jsonb(${alias})))`;
}

/**
 * Keeps what the rows said before that an import has changed: a part of the statement that writes them as `written`, so
 * that it still sees the table without its changes.
 */
export function importHistorySql({ table, key, version, isReference }: Written): string {
  return `insert into "history" ("id", "at", "actor", "table", "row_id", "version", "action", "values")
    select to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '-' || gen_random_uuid(),
      clock_timestamp(), '${isReference ? REFERENCE_ACTOR : "import"}', '${table.replaceAll('"', "")}', before.${key}, written.${version}, 'CORRECTED', ${columnsSql("before")}
    from written join ${table} before on before.${key} = written.${key} where not written.inserted`;
}
