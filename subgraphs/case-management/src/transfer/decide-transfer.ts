import { localDate } from "@kim-hub/kit/calendar";
import { withLabel } from "@kim-hub/kit/code-label";
import type { Context } from "@kim-hub/kit/context";
import { ConflictError, ForbiddenError, NotFoundError } from "@kim-hub/kit/errors";
import { addHistory } from "@kim-hub/records/add-history";
import { HistoryAction } from "@kim-hub/records/history-action";
import { requireVersion } from "@kim-hub/records/require-version";
import { findStoredRow, type StoredRow } from "@kim-hub/records/stored-row";
import type { EntityManager } from "@mikro-orm/postgresql";
import { CaseTransfer } from "./case-transfer.js";
import { CASE_TRANSFERS } from "./case-transfer.table.js";
import { CaseTransferState } from "./transfer-state.js";

/** Which transfer, as the caller has seen it. */
export interface SeenTransfer {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Who answers an offer: the provider that gets the case, or the one that gives it. */
export type Side = "toAuthority" | "fromAuthority";

/** The lock under which one side at a time answers the offer: each writes under its own authority's otherwise. */
export function lockOfTransfer(id: string): string {
  return `transfer/${id}`;
}

/** The transfer, if it still waits for the answer of this side; names its client to the disclosure log. */
export async function requireOffer(
  em: EntityManager,
  { viewer, disclose }: Pick<Context, "viewer" | "disclose">,
  { id, expectedVersion, side }: SeenTransfer & { readonly side: Side },
): Promise<StoredRow<CaseTransfer>> {
  const stored = await findStoredRow(em, CaseTransfer, id);
  if (!stored) throw new NotFoundError("There is no CaseTransfer of this id.");
  const { value } = stored;
  disclose(value.pseudonym);
  if (value[side] !== viewer.authority)
    throw new ForbiddenError("This CaseTransfer is the other provider's to answer.");
  requireVersion(CASE_TRANSFERS, stored, expectedVersion);
  if (value.state !== CaseTransferState.REQUESTED)
    throw new ConflictError(
      `This CaseTransfer is ${withLabel(CaseTransferState, value.state)} and waits for no answer.`,
    );

  return stored;
}

/** Writes the answer; with an acceptance the case ends at its old provider, in the database's own function: no role may write there. */
export async function answerOffer(
  em: EntityManager,
  { viewer }: Pick<Context, "viewer">,
  { stored: { value, version, columns }, state }: { stored: StoredRow<CaseTransfer>; state: CaseTransferState },
): Promise<CaseTransfer> {
  const logger = em.getLoggerContext();
  await em.execute("select answer_transfer(?::uuid, ?, ?::date)", [value.id, state, localDate()], "all", logger);
  await addHistory(em, viewer, {
    ...{ table: "case_transfer", rowIds: [value.id], version: version + 1 },
    ...{ action: HistoryAction.CORRECTED, values: columns },
  });
  const answered = await findStoredRow(em, CaseTransfer, value.id);
  if (!answered) throw new Error("An answered transfer is not visible to who answered it.");

  return answered.value;
}
