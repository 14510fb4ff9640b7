import type { Viewer } from "@kim-hub/kit/viewer";
import type { EntityManager } from "@mikro-orm/postgresql";
import { TableWriter } from "../reference/table-writer.js";
import { checkAcross, checkAfterwards } from "./check-rules.js";
import { HistoryAction } from "./history-action.js";
import { HistoryEntry } from "./history-entry.js";
import { inputFault } from "./input-fault.js";
import type { ReadInput } from "./read-input.js";
import type { RecordTable } from "./record-table.js";
import { findStoredRow, type StoredRow } from "./stored-row.js";

interface Writing {
  readonly record: RecordTable;
  readonly input: ReadInput;
  /** Null where the row is new. */
  readonly before: StoredRow | null;
  readonly viewer: Viewer;
}

/**
 * Writes the row as an import does, and its history, in the caller's transaction; returns it as it now stands. A row
 * that says nothing new changes nothing.
 */
export async function writeRow(em: EntityManager, { record, input, before, viewer }: Writing): Promise<object> {
  await checkAcross(em, record, input);
  const writer = new TableWriter(em, record.table.entity);
  const count = { inserted: 0, changed: 0 };
  const [refused] = await writer.write([{ value: input.value, line: 1 }], count);
  if (refused) throw inputFault({ column: null, rule: refused.rule });
  if (before && count.changed === 0) return before.value;

  await checkAfterwards(em, record, input.id);
  const after = await findStoredRow(em, record.table.entity, input.id);
  if (!after) throw new Error(`${writer.table} does not hold the row that was written.`);
  const { actor, role, authority, requestId } = viewer;
  await em.insert(
    new HistoryEntry({
      actor,
      role,
      authority,
      requestId,
      table: writer.table,
      rowId: input.id,
      version: after.version,
      action: before ? HistoryAction.CORRECTED : HistoryAction.RECORDED,
      values: before ? before.columns : null,
    }),
  );

  return after.value;
}
