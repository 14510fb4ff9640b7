import type { NamedColumn } from "./column.js";
import type { KnownKeys } from "./known-keys.js";
import { primaryKey } from "./primary-key.js";
import { isReference, tablesFor } from "./reference.js";
import { joinedText, shownNames } from "./references.js";
import type { Row } from "./row.js";
import type { Table } from "./table.js";

/** The entity that a row describes, if every column keeps its rule and every reference names a known row. */
export function readRow<T extends object>(table: Table<T>, row: Row, known: KnownKeys): T {
  const values: Record<string, unknown> = {};
  for (const column of table.columns) {
    const value = readColumn(column, row, known);
    if (column.property !== null) values[column.property] = value;
  }
  for (const [property, { columns, table: other }] of Object.entries(table.joinedKeys ?? {}))
    values[property] = row.check(shownNames(table, columns), joinedText(row, columns, other), known.keyIn([other]));
  values.id ??= primaryKey(table, joinedText(row, table.key, table));

  const value: T = Reflect.construct(table.entity, [values]);
  table.check?.(value, row);

  return value;
}

function readColumn({ name, holds, isRequired, otherwise }: NamedColumn, row: Row, known: KnownKeys): unknown {
  if (isReference(holds) && holds.none !== undefined && row.text(name) === holds.none) return null;
  const rule = isReference(holds) ? known.keyIn(tablesFor(holds, row)) : holds;

  return isRequired ? row.get(name, rule) : (row.find(name, rule) ?? otherwise);
}
