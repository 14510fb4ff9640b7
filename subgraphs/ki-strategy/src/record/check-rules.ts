import type { EntityManager } from "@mikro-orm/postgresql";
import { CsvFaultError } from "../reference/csv-fault.js";
import { asInput, inputFault } from "./input-fault.js";
import type { ReadInput } from "./read-input.js";
import type { RecordTable } from "./record-table.js";
import { runSql } from "./run-sql.js";

/** Sets the row beside those of the table that the file's rule over several rows compares it with. */
export async function checkAcross(
  em: EntityManager,
  { table, beside }: RecordTable,
  { value, row, id }: ReadInput,
): Promise<void> {
  const across = table.acrossRows?.();
  if (!across) return;
  if (!beside) throw new Error(`${table.file} has a rule over several rows: the record must say over which.`);
  const where = Object.fromEntries(beside.map((name) => [name, Reflect.get(value, name)]));
  for (const other of await em.find<object>(table.entity, where)) {
    if (Reflect.get(other, "id") === id) continue;
    try {
      across.check(other, row);
    } catch (error) {
      // Two rows that stood wrong before are not this row's fault.
      if (!(error instanceof CsvFaultError)) throw error;
    }
  }
  asInput(() => across.check(value, row));
}

/** The rule over what the tables hold now that the row is written. */
export async function checkAfterwards(em: EntityManager, { table }: RecordTable, id: string): Promise<void> {
  if (!table.afterwards) return;
  const { sql, column, rule } = table.afterwards;
  const broken = await runSql(em, `select 1 from (${sql}) as broken where "id" = ?`, [id]);
  if (broken.length > 0) throw inputFault({ column, rule });
}
