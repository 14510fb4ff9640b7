import type { EntityManager } from "@mikro-orm/postgresql";
import { auditedAtSql } from "../database/audited-at.js";
import { grantFunctionSql } from "../database/grant-function.js";
import { forbiddenPatternsSql, IS_TAX_ID, maybeForbiddenSql } from "./forbidden-text-sql.js";

/** What an audit of a database looks for beside the patterns in its logs. */
export interface ForbiddenFields {
  /** Columns of its rows that hold what stands nowhere else, by their names in the history. */
  readonly secret: readonly string[];
  /** SQL of further findings, as rows of `place`, `pattern` and `at`. */
  readonly further?: string;
}

/** The tables that keep what was asked, answered and changed; all of them have an `at`. */
const LOGS = ["disclosure_log", "figure_access", "history"];
/** The contract's own words. */
const WORDED = ["disclosure_log.basis"];

interface LogColumn {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/** Makes, as the database's owner, the function that counts what its logs may not hold: by the columns that they have now. */
export async function createForbiddenFields(em: EntityManager, fields: ForbiddenFields): Promise<void> {
  const columns = await em.execute<LogColumn[]>(
    `select table_name as table, column_name as column, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name in (${LOGS.map((name) => `'${name}'`)}) and data_type in ('text', 'ARRAY', 'jsonb')
     order by 1, 2`,
  );
  await em.execute(IS_TAX_ID);
  await em.execute("drop function if exists find_forbidden(date, date)");
  await em.execute(functionSql(columns, fields));
  await em.execute(grantFunctionSql("find_forbidden(date, date)", "disclosure_log"));
}

function functionSql(columns: readonly LogColumn[], { secret, further }: ForbiddenFields): string {
  const isHistory = columns.some(({ table }) => table === "history");
  const texts = [
    ...LOGS.filter((log) => columns.some(({ table }) => table === log)).map((log) =>
      columnsSql(
        log,
        columns.filter(({ table, column }) => table === log && `${log}.${column}` !== "history.values"),
      ),
    ),
    ...(isHistory ? [valuesSql(secret)] : []),
  ];

  return `
    -- It runs as the owner of the logs: it tells an audit under an assignment how often they hold what they may not, and never what it is.
    create function find_forbidden(first_day date, last_day date,
        out place text, out pattern text, out count int, out first_at timestamptz)
      returns setof record language sql stable security definer set search_path from current as $$
        with kept as (${texts.join(" union all ")}), found as (
          select kept.place, each.pattern, kept.at from kept
            cross join lateral (${forbiddenPatternsSql("kept.text", "kept.is_prose")}) as each (pattern)
          where ${maybeForbiddenSql("kept.text")}
          ${further ? `union all select place, pattern, at from (${further}) as further where ${auditedAtSql("further.at")}` : ""}
        )
        select place, pattern, count(*)::int, min(at) from found
        where current_setting('app.role', true) = 'DATA_PROTECTION_AUDITOR' group by place, pattern order by place, pattern
      $$`;
}

/** The columns of a log's rows as texts; only rows in which one of them may hold something are taken apart. */
function columnsSql(log: string, columns: readonly LogColumn[]): string {
  const textOf = ({ column, type }: LogColumn) =>
    type === "ARRAY" ? `array_to_string("${column}", chr(10))` : `"${column}"::text`;
  const pairs = columns.map(
    (column) => `('${log}.${column.column}', ${textOf(column)}, ${String(WORDED.includes(`${log}.${column.column}`))})`,
  );

  return `select each.place, log.at, each.text, each.is_prose
    from "${log}" log cross join lateral (values ${pairs.join(", ")}) as each (place, text, is_prose)
    where ${auditedAtSql("log.at")} and ${maybeForbiddenSql(`concat_ws(chr(10), ${columns.map(textOf)})`)}`;
}

/** What rows said before: words stand there as in the rows themselves, numbers in their secret columns alone. */
function valuesSql(secret: readonly string[]): string {
  return `select 'history.' || log."table" || '.' || each.key, log.at, each.value, true
    from history log cross join lateral jsonb_each_text(log."values") as each
    where ${auditedAtSql("log.at")} and jsonb_typeof(log."values") = 'object'
      and each.key <> all (array[${secret.map((column) => `'${column}'`)}]::text[]) and ${maybeForbiddenSql("each.value")}`;
}
