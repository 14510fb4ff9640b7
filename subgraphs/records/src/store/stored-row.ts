import { isRowId } from "@kim-hub/kit/is-row-id";
import type { RowClass } from "@kim-hub/kit/loaders";
import type { EntityManager } from "@mikro-orm/postgresql";
import { columnsSql } from "./history-sql.js";
import { namesOf } from "./names-of.js";
import { runSql } from "./run-sql.js";

/** A row as its table holds it now. */
export interface StoredRow<T extends object = object> {
  readonly value: T;
  readonly version: number;
  /** Every column as text, for the history. */
  readonly columns: Readonly<Record<string, string | null>>;
}

/** The row of this primary key, or null; one statement, and never an older state that was read before. */
export async function findStoredRow<T extends object>(
  em: EntityManager,
  type: RowClass<T>,
  id: string,
): Promise<StoredRow<T> | null> {
  const { table, key, keyType } = namesOf(em, type);
  if (keyType === "uuid" && !isRowId(id)) return null;
  const [row] = await runSql<Record<string, unknown>>(
    em,
    `select t.*, ${columnsSql("t")} as "stored columns" from ${table} t where t.${key} = ?`,
    [id],
  );
  if (!row) return null;
  const { "stored columns": columns, ...values } = row;

  // Outside the identity map: nothing that is read here is ever flushed.
  const value = em.fork().map(type, values);

  return { value, version: Number(values.version), columns: Object(columns) };
}
