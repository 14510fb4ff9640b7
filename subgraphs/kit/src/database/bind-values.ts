import { isRaw } from "@mikro-orm/core";
import type { AbstractSqlPlatform } from "@mikro-orm/postgresql";

/** A statement's text with `$1`, `$2`, …, and the values that are sent beside it. */
export interface BoundStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * A statement with MikroORM's placeholders as PostgreSQL takes it: `?` is a value, `??` the name of a column, `\?` a
 * question mark. MikroORM itself would write each value into the text as a literal.
 */
export function bindValues(sql: string, parameters: readonly unknown[], platform: AbstractSqlPlatform): BoundStatement {
  const values: unknown[] = [];
  const write = (text: string, of: readonly unknown[]): string => {
    let position = 0;

    return text.replace(/\\\?|\?\?|\?/g, (placeholder) => {
      if (placeholder === "\\?") return "?";
      const value = of[position++];

      return placeholder === "??" ? platform.quoteIdentifier(String(value)) : place(value);
    });
  };
  const place = (value: unknown): string => {
    if (isRaw(value)) return write(value.sql, value.params);
    // A list expands to its members, as in `in (?)`.
    if (Array.isArray(value)) return value.map(place).join(", ");
    values.push(toParameter(value));

    return `$${values.length}`;
  };

  return { text: parameters.length === 0 ? sql : write(sql, parameters), values };
}

function toParameter(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;

  return JSON.stringify(value);
}
