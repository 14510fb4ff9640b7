import type { Context } from "@kim-hub/kit/context";
import type { PageRequest } from "@kim-hub/kit/page-arguments";
import type { EntityManager } from "@mikro-orm/postgresql";
import { TEXT } from "../rules/text-rules.js";
import { namesOf } from "../store/names-of.js";
import { runSql } from "../store/run-sql.js";
import { findForeign } from "../table/find-foreign.js";
import type { Ownership } from "../table/ownership.js";
import type { RecordedTable } from "../table/table.js";

/** A row of the own authority's, as a list names it. */
export interface OwnRowEntry {
  readonly id: string;
  readonly version: number;
  /** What the row calls itself; null where it is known by its id alone. */
  readonly name: string | null;
}

interface Listing<T extends object> {
  readonly table: RecordedTable<T>;
  readonly ownership: Ownership;
  readonly request: PageRequest;
}

/** Rows per statement: others' rows lie between the own. */
const BATCH = 500;

/** The own authority's rows after the page's beginning in order of their ids, one more than the page holds where there is one. */
export async function listOwnRows<T extends object>(
  { em, loaders, viewer: { authority } }: Pick<Context, "em" | "loaders" | "viewer">,
  { table, ownership, request }: Listing<T>,
): Promise<readonly OwnRowEntry[]> {
  const own: OwnRowEntry[] = [];
  for (let after: string | null = request.afterId; after !== null && own.length <= request.first; ) {
    const rows: readonly T[] = await readRows(em, table, after);
    const foreign = await Promise.all(rows.map((row) => findForeign(row, { table, ownership, authority, loaders })));
    own.push(...rows.filter((_, index) => foreign[index] === null).map((row) => entryOf(table, row)));
    after = rows.length === BATCH ? idOf(rows.at(-1)) : null;
  }

  return own.slice(0, request.first + 1);
}

/** The rows outside the identity map, as they are now. */
async function readRows<T extends object>(
  em: EntityManager,
  { entity }: Pick<RecordedTable<T>, "entity">,
  after: string,
): Promise<readonly T[]> {
  const { table, key } = namesOf(em, entity);
  const sql = `select * from ${table} where ${key} > ? order by ${key} limit ${BATCH}`;
  const rows = await runSql<Record<string, unknown>>(em, sql, [after]);
  const apart = em.fork();

  return rows.map((row) => apart.map(entity, row));
}

function entryOf<T extends object>(table: RecordedTable<T>, row: object): OwnRowEntry {
  const property = nameOf(table);
  const name: unknown = property === null ? null : Reflect.get(row, property);

  return { id: idOf(row), version: Number(Reflect.get(row, "version")), name: typeof name === "string" ? name : null };
}

/** The property that names a row to people: its first text that every row has, but for the passage that it cites and for counts of clients. */
function nameOf<T extends object>({ columns, key, recorded }: RecordedTable<T>): string | null {
  const unfit = new Set(["passage", ...key, ...(recorded.clientCounts ?? [])]);

  return (
    columns.find(({ name, holds, isRequired }) => isRequired && holds === TEXT && !unfit.has(name))?.property ?? null
  );
}

function idOf(row: object | undefined): string {
  return String(Object(row).id);
}
