import type { EntityMetadata } from "@mikro-orm/core";
import { BadCursorError } from "./cursor.js";
import { findKeyType, type KeyType } from "./key-type.js";
import type { SqlCondition } from "./sql-condition.js";

export type Direction = "asc" | "desc";

/** A column in whose order a list stands, empty ones last in ascending order and first in descending. */
export class OrderColumn {
  readonly property: string;
  readonly direction: Direction;
  readonly isNullable: boolean;
  /** PostgreSQL keeps more of an instant than a row of the entity says. */
  readonly isInstant: boolean;
  readonly #name: string;
  readonly #type: KeyType;

  constructor(meta: EntityMetadata, property: string, direction: Direction) {
    const { fieldNames = [], columnTypes = [], nullable = false } = Object(meta.properties)[property] ?? {};
    const type = fieldNames.length === 1 ? findKeyType(String(columnTypes[0])) : null;
    if (!type)
      throw new Error(
        `No list can be in the order of ${meta.className}.${property}: it is ${columnTypes[0] ?? "no column"}.`,
      );
    this.property = property;
    this.direction = direction;
    this.isNullable = nullable;
    this.isInstant = type.sql.startsWith("timestamp");
    this.#name = fieldNames[0];
    this.#type = type;
  }

  /** The row's value as it stands in a cursor. */
  textOf(row: object): string | null {
    const value: unknown = Object(row)[this.property];
    if (value == null) return null;

    return value instanceof Date ? value.toISOString() : String(value);
  }

  /** The text of a cursor, if it may be one of this column's. */
  require(text: string | null): string | null {
    if (text === null ? !this.isNullable : !this.#type.accepts(text)) throw new BadCursorError();

    return text;
  }

  in(alias: string): string {
    return `${alias}."${this.#name}"`;
  }

  /** In the statement's text for one value that it binds. */
  get value(): string {
    return `?::${this.#type.sql}`;
  }

  get orderSql(): string {
    return `"${this.#name}" ${this.direction}`;
  }

  /** The rows of this column's value. */
  equal(place: SqlCondition | null): SqlCondition {
    if (!place) return { of: (alias) => `${this.in(alias)} is null`, values: [] };

    return { of: (alias) => `${this.in(alias)} = ${place.of(alias)}`, values: place.values };
  }

  /** The rows that come after this column's value. */
  after(place: SqlCondition | null): SqlCondition {
    if (!place)
      return { of: (alias) => (this.direction === "asc" ? "false" : `${this.in(alias)} is not null`), values: [] };
    const empty =
      this.isNullable && this.direction === "asc" ? (alias: string) => ` or ${this.in(alias)} is null` : () => "";

    return {
      of: (alias) => `${this.in(alias)} ${this.comparison} ${place.of(alias)}${empty(alias)}`,
      values: place.values,
    };
  }

  get comparison(): "<" | ">" {
    return this.direction === "asc" ? ">" : "<";
  }
}
