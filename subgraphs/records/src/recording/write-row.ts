import type { Viewer } from "@kim-hub/kit/viewer";
import type { EntityManager } from "@mikro-orm/postgresql";
import { addHistory } from "../history/add-history.js";
import { HistoryAction } from "../history/history-action.js";
import { findStoredRow, type StoredRow } from "../store/stored-row.js";
import { TableWriter } from "../store/table-writer.js";
import type { Table } from "../table/table.js";
import { checkAcrossRows, checkAcrossTables, requirePlausible } from "./check-across.js";
import { inputFault } from "./input-fault.js";
import type { ReadInput } from "./read-input.js";

interface Writing<T extends object> {
  readonly table: Table<T>;
  readonly input: ReadInput;
  /** Null where the row is new. */
  readonly before: StoredRow<T> | null;
  /** The changes of an act of its own, also to columns that the hub fills in. */
  readonly changed?: readonly string[];
  readonly viewer: Viewer;
}

/**
 * Writes the row as an import does, and its history, in the caller's transaction; returns it as it now stands. A row
 * that says nothing new changes nothing.
 */
export async function writeRow<T extends object>(
  em: EntityManager,
  { table, input, before, changed = [], viewer }: Writing<T>,
): Promise<T> {
  await checkAcrossRows(em, table, input);
  await requirePlausible(em, table, input);
  // The hub fills its own columns once.
  const keep = table.columns
    .flatMap(({ isImplied, property }) => (isImplied && property ? [property] : []))
    .filter((property) => !changed.includes(property));
  const writer = new TableWriter(em, table.entity, { keep });
  const { changed: rewritten, refused } = await writer.write([{ value: input.value, file: table.file, line: 1 }]);
  for (const { rule } of refused) throw inputFault({ column: null, rule });
  if (before && rewritten.length === 0) return before.value;

  await checkAcrossTables(em, table, input.id);
  const after = await findStoredRow(em, table.entity, input.id);
  if (!after) throw new Error(`${writer.table} does not hold the row that was written.`);
  const action = before ? HistoryAction.CORRECTED : HistoryAction.RECORDED;
  const { version } = after;
  await addHistory(em, viewer, {
    ...{ table: writer.table, rowIds: [input.id], version },
    ...{ action, values: before?.columns ?? null },
  });

  return after.value;
}
