import type { Viewer } from "@kim-hub/kit/viewer";
import type { EntityManager } from "@mikro-orm/postgresql";
import { ADD_HISTORY } from "../store/history-sql.js";
import { runSql } from "../store/run-sql.js";
import type { HistoryAction } from "./history-action.js";

interface Change {
  readonly table: string;
  readonly rowIds: readonly string[];
  /** Of the rows, since the change. */
  readonly version: number;
  readonly action: HistoryAction;
  /** The rows before the change; null where they were recorded. */
  readonly values: Readonly<Record<string, string | null>> | null;
}

/** Keeps that a caller changed rows, in the transaction of the change: one statement. */
export async function addHistory(
  em: EntityManager,
  { actor, role, authority, requestId }: Viewer,
  { table, rowIds, version, action, values }: Change,
): Promise<void> {
  const before = values && JSON.stringify(values);
  const ids = JSON.stringify(rowIds);
  await runSql(em, ADD_HISTORY, [actor, role, authority, requestId, table, version, action, before, ids]);
}
