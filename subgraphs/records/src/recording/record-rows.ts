import { ConflictError } from "@kim-hub/kit/errors";
import type { Viewer } from "@kim-hub/kit/viewer";
import type { EntityManager } from "@mikro-orm/postgresql";
import { addHistory } from "../history/add-history.js";
import { HistoryAction } from "../history/history-action.js";
import { readKeys } from "../store/read-keys.js";
import { TableWriter } from "../store/table-writer.js";
import { InputRow } from "../table/input-row.js";
import { readRow } from "../table/read-row.js";
import { nounOf } from "../table/recorded-table.js";
import { listKeys } from "../table/references.js";
import type { Table } from "../table/table.js";
import { asInput, inputFault } from "./input-fault.js";

interface RowsToRecord<T extends object> {
  readonly table: Table<T>;
  /** By the names of inputs; the authority is the viewer's. */
  readonly inputs: readonly object[];
  readonly viewer: Viewer;
}

/**
 * Adds new rows of one table, of the viewer's own authority, in the caller's transaction: four statements, however many
 * they are. The rules of each row hold; those over several rows are the caller's to keep. `CONFLICT` where a key is taken.
 */
export async function recordRows<T extends object>(
  em: EntityManager,
  { table, inputs, viewer }: RowsToRecord<T>,
): Promise<readonly string[]> {
  if (inputs.length === 0) return [];
  const rows = inputs.map((input, index) => new InputRow(table, { ...input, authority: viewer.authority }, index + 1));
  const known = await readKeys(
    em,
    rows.flatMap((row) => asInput(() => listKeys(table, row))),
  );
  const values = rows.map((row) => asInput(() => readRow(table, row, known)));
  const writer = new TableWriter(em, table.entity);
  const ids = values.map((value) => writer.keyOf(value));
  const taken = new ConflictError(`There is a ${nounOf(table)} of this key already.`);
  if ((await em.count<object>(table.entity, { id: { $in: ids } })) > 0) throw taken;

  const lined = values.map((value, index) => ({ value, file: table.file, line: index + 1 }));
  const { refused } = await writer.write(lined);
  // The rows are the viewer's own: what refuses one is a row of its key that the viewer does not see, such as a transferred file.
  for (const { rule } of refused) throw rule === writer.ownRule ? taken : inputFault({ column: null, rule });
  await addHistory(em, viewer, {
    ...{ table: writer.table, rowIds: ids, version: 1 },
    ...{ action: HistoryAction.RECORDED, values: null },
  });

  return ids;
}
