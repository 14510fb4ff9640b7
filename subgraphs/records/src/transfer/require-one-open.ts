import { ConflictError } from "@kim-hub/kit/errors";
import type { Transfer } from "./transfer.js";
import { TransferState } from "./transfer-state.js";

/** A file is offered to one authority at a time: `offers` are all of the file's. The database holds it too, by an index. */
export function requireOneOpen(transfer: Transfer, offers: readonly Transfer[]): void {
  const isOpen = ({ state }: Transfer) => state === TransferState.REQUESTED;
  // A correction says nothing of the state.
  const stored = offers.find(({ id }) => id === transfer.id) ?? transfer;
  if (isOpen(stored) && offers.some((other) => other.id !== transfer.id && isOpen(other)))
    throw new ConflictError("The file waits for the answer of another authority already.");
}
