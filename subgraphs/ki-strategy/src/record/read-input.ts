import type { EntityManager } from "@mikro-orm/postgresql";
import { CsvFaultError } from "../reference/csv-fault.js";
import type { CsvRow } from "../reference/csv-row.js";
import { TableWriter } from "../reference/table-writer.js";
import { AskedKeys } from "./asked-keys.js";
import { asInput } from "./input-fault.js";
import { toCsvRow } from "./input-row.js";
import type { RecordTable } from "./record-table.js";

/** An input that keeps the rules of its own row, with that row for the rules over several. */
export interface ReadInput {
  readonly value: object;
  readonly id: string;
  readonly row: CsvRow;
}

/** Reads the input as the import reads a row: the same code, the same rules, the first broken one told. */
export async function readInput(em: EntityManager, record: RecordTable, input: object): Promise<ReadInput> {
  const { toRow, entity } = record.table;
  const row = toCsvRow(record, input);
  const asked = new AskedKeys();
  try {
    toRow(row, asked);
  } catch (error) {
    // Told by the second reading, unless a key asked for before is unknown.
    if (!(error instanceof CsvFaultError)) throw error;
  }
  const known = await asked.readKnown(em);
  const value = asInput(() => toRow(row, known));

  return { value, id: new TableWriter(em, entity).keyOf(value), row };
}
