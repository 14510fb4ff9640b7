import type { EntityMetadata } from "@mikro-orm/core";
import { readCursor, writeCursor } from "./cursor.js";
import { type Direction, OrderColumn } from "./order-column.js";
import { joinConditions, type SqlCondition } from "./sql-condition.js";

/** The columns of a list's order, the first first; the primary key, where it is not among them, comes last of itself. */
export type OrderOf<T extends object> = { readonly [K in keyof T]?: Direction };

/** The order of a list in which no two rows have the same place, with the places in it. */
export class ListOrder<T extends object> {
  readonly #columns: readonly OrderColumn[];
  readonly #keys: readonly OrderColumn[];
  readonly #table: string | null;

  constructor(meta: EntityMetadata<T>, orderBy: OrderOf<T> = {}) {
    const asked: readonly [string, Direction | undefined][] = Object.entries(orderBy);
    const last = asked.at(-1)?.[1] ?? "asc";
    // What a statement makes has no primary key of its own.
    const keys: readonly string[] = meta.virtual ? ["id"] : meta.primaryKeys;
    const rest = keys.filter((key) => !Object.hasOwn(orderBy, key)).map((key) => [key, last] as const);
    this.#table = meta.virtual ? null : `"${meta.tableName}"`;
    this.#columns = [...asked, ...rest].map(([name, direction = "asc"]) => new OrderColumn(meta, name, direction));
    this.#keys = this.#columns.filter(({ property }) => keys.includes(property));
    if (this.#keys.every(({ isInstant }) => isInstant))
      throw new Error(`No list can be of ${meta.className}: two rows may have the same instant, which is its key.`);
  }

  /** As MikroORM takes it. */
  get by(): Record<string, Direction> {
    return Object.fromEntries(this.#columns.map(({ property, direction }) => [property, direction]));
  }

  /** As a statement takes it, for columns of the list alone. */
  get sql(): string {
    return this.#columns.map(({ orderSql }) => orderSql).join(", ");
  }

  /** The opaque name of a row's place. */
  cursorOf(row: T): string {
    return writeCursor(this.#columns.map((column) => column.textOf(row)));
  }

  /** The rows that come after the cursor's; all of them where there is none. */
  after(cursor: string | null | undefined): SqlCondition | null {
    if (cursor == null) return null;
    const texts = readCursor(cursor, this.#columns.length);
    const place = this.#columns.map((column, index) => column.require(texts[index] ?? null));
    const values = this.#columns.map((column, index) => this.#valueAt(column, place, index));
    if (this.#isUniform) return this.#rowComparison(values);

    return this.#columnsAfter(values);
  }

  /** Then an index over the columns is read from the place on. */
  get #isUniform(): boolean {
    const [first] = this.#columns;

    return this.#columns.every(({ direction, isNullable }) => !isNullable && direction === first?.direction);
  }

  #rowComparison(values: readonly (SqlCondition | null)[]): SqlCondition {
    const bound = values.flatMap((value) => value ?? []);
    const names = (alias: string) => this.#columns.map((column) => column.in(alias)).join(", ");
    const places = (alias: string) => bound.map((value) => value.of(alias)).join(", ");

    return {
      of: (alias) => `(${names(alias)}) ${this.#columns[0]?.comparison ?? ">"} (${places(alias)})`,
      values: bound.flatMap((value) => value.values),
    };
  }

  #columnsAfter(values: readonly (SqlCondition | null)[], from = 0): SqlCondition {
    const column = this.#columns[from];
    const value = values[from] ?? null;
    if (!column) return { of: () => "false", values: [] };
    const equal = joinConditions("and", [column.equal(value), this.#columnsAfter(values, from + 1)]);

    return joinConditions("or", [column.after(value), equal]);
  }

  #valueAt(column: OrderColumn, place: readonly (string | null)[], index: number): SqlCondition | null {
    const text = place[index] ?? null;
    if (text === null) return null;

    return column.isInstant && this.#table !== null
      ? this.#instantAt(column, place, text)
      : { of: () => column.value, values: [text] };
  }

  /**
   * A cursor holds an instant's milliseconds, its row also the microseconds: they are read from the row, while it is where it was.
   * Where it is not, a row of the same millisecond may come twice, and none is left out.
   */
  #instantAt(column: OrderColumn, place: readonly (string | null)[], text: string): SqlCondition {
    const keys = this.#keys.filter(({ isInstant }) => !isInstant);
    const at = column.value;
    const found = keys.map((key) => `${key.in("place")} = ${key.value}`).join(" and ");
    const otherwise = column.direction === "asc" ? at : `${at} + interval '999 microseconds'`;
    const within = `${column.in("place")} >= ${at} and ${column.in("place")} < ${at} + interval '1 millisecond'`;
    const keyTexts = keys.map((key) => place[this.#columns.indexOf(key)]);

    return {
      of: () =>
        `coalesce((select ${column.in("place")} from ${this.#table} place where ${found} and ${within}), ${otherwise})`,
      values: [...keyTexts, text, text, text],
    };
  }
}
