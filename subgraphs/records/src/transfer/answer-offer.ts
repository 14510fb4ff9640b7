import { localDate } from "@kim-hub/kit/calendar";
import { withLabel } from "@kim-hub/kit/code-label";
import type { Context } from "@kim-hub/kit/context";
import { ConflictError, ForbiddenError, NotFoundError } from "@kim-hub/kit/errors";
import type { EntityManager } from "@mikro-orm/postgresql";
import { addHistory } from "../history/add-history.js";
import { HistoryAction } from "../history/history-action.js";
import { requireVersion } from "../recording/require-version.js";
import type { SeenRow } from "../recording/seen-row.js";
import { runSql } from "../store/run-sql.js";
import { findStoredRow, type StoredRow } from "../store/stored-row.js";
import { writeAlone } from "../store/write-alone.js";
import { OWN_AUTHORITY_ONLY } from "../table/ownership.js";
import { nounOf } from "../table/recorded-table.js";
import type { RecordedTable } from "../table/table.js";
import type { Side, Transfer } from "./transfer.js";
import { TransferState } from "./transfer-state.js";

interface Answering<T extends Transfer> {
  readonly table: RecordedTable<T>;
  readonly context: Pick<Context, "em" | "viewer" | "disclose">;
}

/** The lock under which one side at a time answers the offer: each writes under its own authority's otherwise. */
function lockOfTransfer(id: string): string {
  return `transfer/${id}`;
}

/** The locks under which an offer is accepted: the old authority's too, so that nothing is left behind that it writes meanwhile. */
export async function locksOfAcceptance<T extends Transfer>(
  { table, context: { em, viewer } }: Answering<T>,
  id: string,
): Promise<readonly string[]> {
  const stored = await findStoredRow<T>(em, table.entity, id);
  const authorities = new Set([viewer.authority, stored?.value.fromAuthority ?? null]);

  return [lockOfTransfer(id), ...[...authorities].map(OWN_AUTHORITY_ONLY.lockOf)];
}

/** The transfer, if it still waits for the answer of this side; names its person to the disclosure log. */
export async function requireOffer<T extends Transfer>(
  { table, context: { em, viewer, disclose } }: Answering<T>,
  { id, expectedVersion, side }: SeenRow & { readonly side: Side },
): Promise<StoredRow<T>> {
  const stored = await findStoredRow<T>(em, table.entity, id);
  if (!stored) throw new NotFoundError(`There is no ${nounOf(table)} of this id.`);
  const { value } = stored;
  disclose(value.pseudonym);
  if (value[side] !== viewer.authority)
    throw new ForbiddenError(`This ${nounOf(table)} is the other authority's to answer.`);
  requireVersion(table, stored, expectedVersion);
  if (value.state !== TransferState.REQUESTED)
    throw new ConflictError(
      `This ${nounOf(table)} is ${withLabel(TransferState, value.state)} and waits for no answer.`,
    );

  return stored;
}

interface Answer<T extends Transfer> {
  readonly stored: StoredRow<T>;
  readonly state: TransferState;
  /** The id of the file with which the office that accepts goes on. */
  readonly takenAs?: string | null;
}

/** Writes the answer; with an acceptance the file ends at its old authority, in the database's own function: no role may write there. */
export async function answerOffer<T extends Transfer>(
  { table, context: { em, viewer } }: Answering<T>,
  { stored: { value, version, columns }, state, takenAs = null }: Answer<T>,
): Promise<T> {
  await runSql(em, "select answer_transfer(?::uuid, ?, ?::date, ?::uuid)", [value.id, state, localDate(), takenAs]);
  const { tableName } = em.getMetadata().get(table.entity);
  await addHistory(em, viewer, {
    ...{ table: tableName, rowIds: [value.id], version: version + 1 },
    ...{ action: HistoryAction.CORRECTED, values: columns },
  });
  const answered = await findStoredRow<T>(em, table.entity, value.id);
  if (!answered) throw new Error("An answered transfer is not visible to who answered it.");

  return answered.value;
}

/** Rejects an offer, or takes the own one back, whichever side the caller is. */
export function refuseOffer<T extends Transfer>(
  { table, context }: Answering<T>,
  seen: SeenRow & { readonly side: Side },
): Promise<T> {
  const state = seen.side === "toAuthority" ? TransferState.REJECTED : TransferState.REVOKED;

  return writeAlone(context.em, lockOfTransfer(seen.id), async (em: EntityManager) => {
    const answering = { table, context: { ...context, em } };

    return answerOffer(answering, { stored: await requireOffer(answering, seen), state });
  });
}
