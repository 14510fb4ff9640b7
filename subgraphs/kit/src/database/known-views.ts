import type { EntityManager } from "@mikro-orm/postgresql";
import { KNOWN_AT_SQL, KNOWN_SCHEMA } from "./known-at.js";
import { CREATE_REQUIRE_STATES, requireStatesSql } from "./require-states.js";

/** A table of which the history keeps every change. */
export interface KnownTable {
  readonly table: string;
  /** Columns that tell a count of clients: two versions would tell the difference, so that a row that is still there has its present one. */
  readonly clientCounts: readonly string[];
}

interface KnownViews {
  readonly tables: readonly KnownTable[];
  /** The SQL of further views. */
  readonly others: readonly string[];
}

/** The views would stand in the way of a migration that changes the columns of their tables. */
export async function dropKnownViews(em: EntityManager): Promise<void> {
  await em.execute(`drop schema if exists ${KNOWN_SCHEMA} cascade`);
}

/**
 * Makes a view of each table, with the columns that it has now, as the database's owner and in a transaction. The first entry later than
 * the instant says what a row was then, and whether it was; a column that came since has its present value. Where a state that was known then has been removed, whoever reads the view is refused.
 */
export async function createKnownViews(em: EntityManager, { tables, others }: KnownViews): Promise<void> {
  // Two instances that start together make them one after the other.
  await em.execute(`select pg_advisory_xact_lock(hashtext('${KNOWN_SCHEMA}'))`);
  await dropKnownViews(em);
  await em.execute(`create schema ${KNOWN_SCHEMA}`);
  await em.execute(CREATE_REQUIRE_STATES);
  for (const table of tables) await em.execute(await viewSql(em, table));
  if (tables.length > 0) await em.execute(KNOWN_HISTORY);
  for (const sql of others) await em.execute(sql);
  await em.execute(GRANTS);
}

interface Described {
  readonly key: string;
  readonly hasPolicies: boolean;
  /** Lists and JSON: the history holds them as texts, which are read as JSON first. */
  readonly nested: readonly string[];
}

async function viewSql(em: EntityManager, { table, clientCounts }: KnownTable): Promise<string> {
  const [described] = await em.execute<Described[]>(DESCRIBE, [table]);
  if (!described) throw new Error(`There is no table ${table} with one primary key.`);
  const { key, hasPolicies, nested } = described;
  if (hasPolicies) throw new Error(`The table ${table} has policies, to which its earlier rows would not be held.`);
  const pairs = nested.map((column) => `'${column}', (later."values" ->> '${column}')::jsonb`);
  const values = nested.length === 0 ? `later."values"` : `(later."values" || jsonb_build_object(${pairs}))`;
  const kept = clientCounts.map((column) => `'${column}'`);
  const told =
    kept.length === 0 ? values : `${values} - case when present."${key}" is null then '{}' else array[${kept}] end`;

  return `create view ${KNOWN_SCHEMA}."${table}" with (security_invoker) as
    with later as (
      select distinct on (row_id) row_id, "values" from public.history
      where "table" = '${table}' and "at" > ${KNOWN_AT_SQL} order by row_id, id)
    select present.* from public."${table}" present
    where ${requireStatesSql(table)} and not exists (select from later where later.row_id = present."${key}"::text)
    union all
    select earlier.* from later left join public."${table}" present on present."${key}"::text = later.row_id
      cross join lateral jsonb_populate_record(present, ${told}) earlier
    where ${requireStatesSql(table)} and later."values" is not null`;
}

/** The history as it stood at the instant. */
const KNOWN_HISTORY = `create view ${KNOWN_SCHEMA}.history with (security_invoker) as
  select * from public.history
  where ${requireStatesSql("history")} and coalesce("at" <= ${KNOWN_AT_SQL}, true)`;

const DESCRIBE = `
  select key.attname as key, relrowsecurity as "hasPolicies", to_jsonb(array(
    select attname from pg_attribute join pg_type on pg_type.oid = atttypid
    where attrelid = pg_class.oid and attnum > 0 and not attisdropped
      and (typcategory = 'A' or typname in ('json', 'jsonb')))) as nested
  from pg_class join pg_index on indrelid = pg_class.oid and indisprimary and indnkeyatts = 1
    join pg_attribute key on key.attrelid = pg_class.oid and key.attnum = indkey[0]
  where pg_class.oid = to_regclass('public.' || quote_ident(?))`;

/** The readers of the tables read the views, and write nothing through them. */
const GRANTS = `do $$ declare reader record; begin
  for reader in
    select distinct grantee::regrole as name from pg_namespace, aclexplode(nspacl)
    where nspname = 'public' and grantee not in (0, nspowner)
  loop
    execute format('grant usage on schema ${KNOWN_SCHEMA} to %s', reader.name);
    execute format('grant execute on function ${KNOWN_SCHEMA}.require_states to %s', reader.name);
    execute format('revoke all on all tables in schema ${KNOWN_SCHEMA} from %s', reader.name);
    execute format('grant select on all tables in schema ${KNOWN_SCHEMA} to %s', reader.name);
  end loop;
end $$`;
