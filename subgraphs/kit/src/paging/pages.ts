import type { EntityDictionary, EntityMetadata } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import DataLoader from "dataloader";
import type { RowClass } from "../database/loaders.js";
import { type CountedPage, createCountedPage } from "./page.js";
import type { PageRequest } from "./page-arguments.js";

type Row = { readonly id: string };

/** A list: the rows of a type whose `column` holds `value`, narrowed by what `where` names: a value, several, or null for any. */
interface PageOf<T extends Row> {
  readonly type: RowClass<T>;
  readonly column: keyof T & string;
  /** Null for the rows in which the column is empty. */
  readonly value: string | null;
  readonly where?: { readonly [K in keyof T]?: T[K] | readonly T[K][] | null };
  readonly request: PageRequest;
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

  async list<T extends Row>({ type, column, value, where = {}, request }: PageOf<T>): Promise<CountedPage<T>> {
    const list = new ListSql(this.#em.getMetadata().get<T>(type), { column, isEmpty: value === null, where });
    const asked = value ?? "";
    const count = () => cached(this.#counts, list.key, (values) => this.#count(list, values)).load(asked);
    const key = JSON.stringify([list.key, request]);
    const loader = cached(this.#rows, key, (values) => this.#select(type, { list, values, request }));

    return createCountedPage({ rows: (await loader.load(asked)) as readonly T[], request, count });
  }

  async #select<T extends Row>(
    type: RowClass<T>,
    { list, values, request: { first, afterId } }: { list: ListSql; values: readonly string[]; request: PageRequest },
  ): Promise<T[][]> {
    const found = await this.#em.execute<(EntityDictionary<T> & Record<string, unknown>)[]>(
      `select page.* from jsonb_array_elements_text(?::jsonb) as asked (value) cross join lateral (
         select * from ${list.table} where ${list.condition} and id > ? order by id limit ?) as page
       order by page.id`,
      [JSON.stringify(values), ...list.parameters, afterId, first + 1],
      this.#options,
    );
    const byValue = Map.groupBy(found, (row) => String(row[list.column] ?? ""));

    return values.map((value) => (byValue.get(value) ?? []).map((row) => this.#em.map(type, row)));
  }

  async #count(list: ListSql, values: readonly string[]): Promise<number[]> {
    const found = await this.#em.execute<{ value: string; count: number }[]>(
      `select asked.value, (select count(*) from ${list.table} where ${list.condition})::int as count
       from jsonb_array_elements_text(?::jsonb) as asked (value)`,
      [...list.parameters, JSON.stringify(values)],
      this.#options,
    );
    const byValue = new Map(found.map(({ value, count }) => [value, count]));

    return values.map((value) => byValue.get(value) ?? 0);
  }
}

interface ListOptions {
  readonly column: string;
  readonly isEmpty: boolean;
  readonly where: Readonly<Record<string, unknown>>;
}

/** The SQL that a list's page and its total have in common; every name in it is the entity's own, never a client's. */
class ListSql {
  readonly table: string;
  readonly column: string;
  /** Which rows are those of `asked.value`. */
  readonly condition: string;
  readonly parameters: readonly unknown[];

  constructor({ tableName, properties }: EntityMetadata, { column, isEmpty, where }: ListOptions) {
    const name = (property: string) => Object(properties)[property].fieldNames[0];
    const narrowing = Object.entries(where).filter(([, value]) => value != null);
    this.table = `"${tableName}"`;
    this.column = name(column);
    this.parameters = narrowing.flatMap(([, value]) => value);
    this.condition = [
      isEmpty ? `"${this.column}" is null` : `"${this.column}" = asked.value`,
      ...narrowing.map(
        ([property, value]) =>
          `"${name(property)}" in (${[value]
            .flat()
            .map(() => "?")
            .join(", ")})`,
      ),
    ].join(" and ");
  }

  get key(): string {
    return JSON.stringify([this.table, this.condition, this.parameters]);
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
