import { Loaders } from "@kim-hub/kit/loaders";
import type { EntityManager } from "@mikro-orm/postgresql";
import { runSql } from "../store/run-sql.js";
import { FaultError } from "../table/fault.js";
import { rulesAcrossTables, type Table } from "../table/table.js";
import { asInput, inputFault } from "./input-fault.js";
import type { ReadInput } from "./read-input.js";

/** Sets the row beside those of the table with which the rule over several rows compares it. */
export async function checkAcrossRows(
  em: EntityManager,
  { entity, acrossRows }: Table,
  { value, row, id }: ReadInput,
): Promise<void> {
  if (!acrossRows) return;
  const comparison = acrossRows.start();
  const where = Object.fromEntries(acrossRows.within.map((name) => [name, Reflect.get(value, name)]));
  for (const other of await em.find<object>(entity, where)) {
    if (Reflect.get(other, "id") === id) continue;
    try {
      comparison.check(other, row);
    } catch (error) {
      // Two rows that stood wrong before are not this row's fault.
      if (!(error instanceof FaultError)) throw error;
    }
  }
  asInput(() => comparison.check(value, row));
}

/** Holds what staff record against the rule that marks the rows of files. */
export async function requirePlausible(em: EntityManager, { recorded }: Table, { value }: ReadInput): Promise<void> {
  await recorded?.requirePlausible?.(value, new Loaders(em));
}

/** Holds the row that is written now against the rules over the tables. */
export async function checkAcrossTables(em: EntityManager, table: Table, id: string): Promise<void> {
  for (const { sql, sqlOfRow = `select 1 from (${sql}) as broken where "id" = ?`, column, rule } of rulesAcrossTables(
    table,
  )) {
    const broken = await runSql(em, sqlOfRow, [id]);
    if (broken.length > 0) throw inputFault({ column, rule });
  }
}
