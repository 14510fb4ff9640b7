import type { EntityMetadata } from "@mikro-orm/core";
import { findKeyType, TEXT } from "./key-type.js";

interface ListOptions {
  readonly column: string;
  readonly isEmpty: boolean;
  readonly where: Readonly<Record<string, unknown>>;
}

/** The SQL that a list's page and its total have in common; every name in it is the entity's own, never a client's. */
export class ListSql {
  readonly table: string;
  readonly column: string;
  /** Which rows are those of `asked.value`. */
  readonly condition: string;
  readonly parameters: readonly unknown[];
  /** Whether the column could hold the text at all. */
  readonly accepts: (text: string) => boolean;

  constructor({ tableName, properties }: EntityMetadata, { column, isEmpty, where }: ListOptions) {
    const name = (property: string) => Object(properties)[property].fieldNames[0];
    const narrowing = Object.entries(where).filter(([, value]) => value != null);
    const type = findKeyType(String(Object(properties)[column].columnTypes[0])) ?? TEXT;
    this.table = `"${tableName}"`;
    this.column = name(column);
    this.accepts = type.accepts;
    this.parameters = narrowing.flatMap(([, value]) => value);
    this.condition = [
      isEmpty ? `"${this.column}" is null` : `"${this.column}" = asked.value::${type.sql}`,
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
