/** What `\tables` and `\table <name>` ask, of which each list is a statement. */

const TABLES = `
  select relname as "table", case when relkind = 'v' then 'view' else 'table' end as kind,
    relrowsecurity as "row-level security", array_to_string(array(
      select polname from pg_policy where polrelid = pg_class.oid order by polname), ', ') as policies,
    has_table_privilege(pg_class.oid, 'select') as readable
  from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v') and not relispartition
  order by relname`;

const COLUMNS = `
  select attname as "column", format_type(atttypid, atttypmod) as type, not attnotnull as "may be null",
    pg_get_expr(adbin, adrelid) as "default"
  from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where attrelid = to_regclass('public.' || quote_ident($1)) and attnum > 0 and not attisdropped order by attnum`;

const POLICIES = `
  select policyname as policy, cmd as "for", qual as "shows", with_check as "lets write"
  from pg_policies where schemaname = 'public' and tablename = $1 order by policyname`;

const RULES = `
  select conname as "rule", pg_get_constraintdef(oid) as definition from pg_constraint
    where conrelid = to_regclass('public.' || quote_ident($1)) and contype <> 'n'
  union all
  select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
    where indrelid = to_regclass('public.' || quote_ident($1))
      and not exists (select from pg_constraint where conindid = indexrelid)
  order by 1`;

/** A statement about the database itself, with its values. */
export interface CatalogueStatement {
  readonly statement: string;
  readonly values: readonly string[];
}

/** The statements of a command that begins with a backslash; null for one that there is not. */
export function readCatalogueCommand(line: string): readonly CatalogueStatement[] | null {
  const [command, table, ...more] = line.trim().replace(/;$/, "").split(/\s+/);
  if (command === "\\tables" && table === undefined) return [{ statement: TABLES, values: [] }];
  if (command !== "\\table" || table === undefined || more.length > 0) return null;

  return [COLUMNS, POLICIES, RULES].map((statement) => ({ statement, values: [table] }));
}
