import type { EntityDictionary } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import DataLoader from "dataloader";
import type { RowClass } from "../database/loaders.js";
import { ListOrder, type OrderOf } from "./list-order.js";
import { ListSql } from "./list-sql.js";
import { type CountedPage, cutPage } from "./page.js";
import { type PageArguments, requireSize } from "./page-arguments.js";
import type { SqlCondition } from "./sql-condition.js";

/** A list: the rows of a type whose `column` holds `value`, narrowed by what `where` names: a value, several, or null for any. */
interface ListOf<T extends object> {
  readonly type: RowClass<T>;
  readonly column: keyof T & string;
  /** Null for the rows in which the column is empty. */
  readonly value: string | null;
  readonly where?: { readonly [K in keyof T]?: T[K] | readonly T[K][] | null };
  /** By the primary key alone where it is left out. */
  readonly orderBy?: OrderOf<T>;
  readonly page: PageArguments;
}

/** One page of each of several lists that differ in the value alone. */
interface PageSql<T extends object> {
  readonly list: ListSql;
  readonly order: ListOrder<T>;
  readonly after: SqlCondition | null;
  readonly first: number;
}

/** Reads pages by keyset for one request: one statement for however many lists of the same shape, one more for their totals. */
export class Pages {
  readonly #em: EntityManager;
  readonly #rows = new Map<string, DataLoader<string, readonly object[]>>();
  readonly #counts = new Map<string, DataLoader<string, number>>();

  constructor(em: EntityManager) {
    this.#em = em;
  }

  /** Without its context a raw statement is not counted. */
  get #options() {
    return { method: "all" as const, loggerContext: this.#em.getLoggerContext() };
  }

  async list<T extends object>({
    type,
    column,
    value,
    where = {},
    orderBy = {},
    page,
  }: ListOf<T>): Promise<CountedPage<T>> {
    const first = requireSize(page);
    const meta = this.#em.getMetadata().get<T>(type);
    const list = new ListSql(meta, { column, isEmpty: value === null, where });
    const order = new ListOrder(meta, orderBy);
    const cursorOf = (row: T) => order.cursorOf(row);
    if (value !== null && !list.accepts(value))
      return { ...cutPage({ rows: [], first, cursorOf }), count: async () => 0 };
    const asked = value ?? "";
    const count = () => cached(this.#counts, list.key, (values) => this.#count(list, values)).load(asked);
    const key = JSON.stringify([list.key, order.sql, page.after ?? null, first]);
    const after = order.after(page.after);
    const loader = cached(this.#rows, key, (values) => this.#select(type, { list, order, after, first }, values));
    const rows = (await loader.load(asked)) as readonly T[];

    return { ...cutPage({ rows, first, cursorOf }), count };
  }

  async #select<T extends object>(
    type: RowClass<T>,
    { list, order, after, first }: PageSql<T>,
    values: readonly string[],
  ): Promise<T[][]> {
    const rest = after ? ` and (${after.of("list")})` : "";
    const found = await this.#em.execute<(EntityDictionary<T> & Record<string, unknown>)[]>(
      `select page.* from jsonb_array_elements_text(?::jsonb) as asked (value) cross join lateral (
         select * from ${list.table} list where ${list.condition}${rest} order by ${order.sql} limit ?) as page
       order by ${order.sql}`,
      [JSON.stringify(values), ...list.parameters, ...(after?.values ?? []), first + 1],
      this.#options,
    );
    const byValue = Map.groupBy(found, (row) => String(row[list.column] ?? ""));

    return values.map((value) => (byValue.get(value) ?? []).map((row) => this.#em.map(type, row)));
  }

  async #count(list: ListSql, values: readonly string[]): Promise<number[]> {
    const found = await this.#em.execute<{ value: string; count: number }[]>(
      `select asked.value, (select count(*) from ${list.table} list where ${list.condition})::int as count
       from jsonb_array_elements_text(?::jsonb) as asked (value)`,
      [...list.parameters, JSON.stringify(values)],
      this.#options,
    );
    const byValue = new Map(found.map(({ value, count }) => [value, count]));

    return values.map((value) => byValue.get(value) ?? 0);
  }
}

function cached<V>(
  loaders: Map<string, DataLoader<string, V>>,
  key: string,
  load: (values: readonly string[]) => Promise<readonly V[]>,
): DataLoader<string, V> {
  const loader = loaders.get(key) ?? new DataLoader<string, V>(load);
  loaders.set(key, loader);

  return loader;
}
