import type { EntityManager } from "@mikro-orm/postgresql";
import { readKeys } from "../store/read-keys.js";
import { TableWriter } from "../store/table-writer.js";
import { impliedValues } from "../table/implied-values.js";
import { InputRow } from "../table/input-row.js";
import { readRow } from "../table/read-row.js";
import { listKeys } from "../table/references.js";
import type { Row } from "../table/row.js";
import type { Table } from "../table/table.js";
import { asInput } from "./input-fault.js";

/** An input that keeps the rules of its own row, with that row for the rules over several. */
export interface ReadInput {
  readonly value: object;
  readonly id: string;
  readonly row: Row;
}

/** Reads the input as the import reads a row: the same columns, the same rules, the first broken one reported. */
export async function readInput(
  em: EntityManager,
  table: Table,
  { input, authority }: { readonly input: object; readonly authority: string | null },
): Promise<ReadInput> {
  const row = new InputRow(table, { ...impliedValues(table, authority), ...input });
  const known = await readKeys(
    em,
    asInput(() => listKeys(table, row)),
  );
  const value = asInput(() => readRow(table, row, known));

  return { value, id: new TableWriter(em, table.entity).keyOf(value), row };
}
